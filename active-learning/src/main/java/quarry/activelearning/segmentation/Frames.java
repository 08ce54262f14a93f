package quarry.activelearning.segmentation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.NamedImages;

/** Images on disk, read when they are asked for; named as their files. */
record Frames(List<Frame> all) implements NamedImages {

    Frames {
        all = List.copyOf(all);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public String name(int index) {
        return all.get(index).image().getFileName().toString();
    }

    @Override
    public byte[] image(int index) throws IOException {
        return Files.readAllBytes(all.get(index).image());
    }

    @Override
    public Map<String, Object> label(int index) {
        return all.get(index).label();
    }
}
