package quarry.activelearning.exchange;

import java.util.List;
import quarry.activelearning.task.Mark;

/** An image of the project with what its label says. */
record ExportedImage(String name, ImageSize size, List<Mark> marks) {

    ExportedImage {
        marks = List.copyOf(marks);
    }

    /** The name without its file type. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
