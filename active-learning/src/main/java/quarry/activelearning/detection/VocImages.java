package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import quarry.activelearning.dataset.NamedImages;

/** Images of a Pascal VOC tree, read when they are asked for. */
record VocImages(List<VocImage> images, List<String> classes) implements NamedImages {

    VocImages {
        images = List.copyOf(images);
        classes = List.copyOf(classes);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public String name(int index) {
        return images.get(index).name();
    }

    /** The digits of the name, as VOC's annotations are numbered where they are told in COCO's form: 2007_000027 is 2007000027. */
    @Override
    public OptionalLong number(int index) {
        return images.get(index).number();
    }

    @Override
    public byte[] image(int index) throws IOException {
        return Files.readAllBytes(images.get(index).file());
    }

    @Override
    public Map<String, Object> label(int index) {
        return BoxLabel.of(images.get(index).objects(), classes);
    }
}
