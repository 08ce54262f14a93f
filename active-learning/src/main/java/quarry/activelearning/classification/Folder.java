package quarry.activelearning.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.NamedImages;

/** Image files on disk, read when they are asked for. */
record Folder(List<LabelledFile> files) implements NamedImages {

    Folder {
        files = List.copyOf(files);
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public String name(int index) {
        return files.get(index).name();
    }

    @Override
    public byte[] image(int index) throws IOException {
        return Files.readAllBytes(files.get(index).file());
    }

    @Override
    public Map<String, Object> label(int index) {
        return Classification.label(files.get(index).className());
    }
}
