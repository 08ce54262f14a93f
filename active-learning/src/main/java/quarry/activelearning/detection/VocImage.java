package quarry.activelearning.detection;

import java.nio.file.Path;
import java.util.List;

/** An image of a Pascal VOC tree and what is on it. */
record VocImage(Path file, List<LabelledObject> objects) {

    VocImage {
        objects = List.copyOf(objects);
    }

    String name() {
        return file.getFileName().toString();
    }
}
