package quarry.research.predictions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.task.Task;

/** How predictions lie on disk. */
public enum Form {
    /** A csv file, {@code name,class}. */
    CLASSES {
        @Override
        public PredictionWriter writer(Path out, Task task, List<String> classes, ToLongFunction<String> numbers)
                throws IOException {
            return ClassCsv.writer(out);
        }

        @Override
        Answers answers(Path file, NamedImages images, List<String> classes) throws IOException {
            return ClassCsv.read(file, images);
        }
    },
    /** COCO's results as a JSON file, and an index beside it. */
    RESULTS {
        @Override
        public PredictionWriter writer(Path out, Task task, List<String> classes, ToLongFunction<String> numbers)
                throws IOException {
            return ResultFiles.writer(out, classes, task.skeleton(), numbers);
        }

        @Override
        Answers answers(Path file, NamedImages images, List<String> classes) throws IOException {
            return ResultFiles.read(file, images, classes);
        }
    },
    /** A folder with a PNG for each image, whose samples are places of classes. */
    MASKS {
        @Override
        public PredictionWriter writer(Path out, Task task, List<String> classes, ToLongFunction<String> numbers) {
            return MaskFolder.writer(out, task, classes);
        }

        @Override
        Answers answers(Path directory, NamedImages images, List<String> classes) throws IOException {
            return MaskFolder.read(directory, images, classes);
        }
    };

    /** That of a task. */
    public static Form of(Task task) {
        return switch (task.name()) {
            case "classification" -> CLASSES;
            case "segmentation" -> MASKS;
            default -> RESULTS;
        };
    }

    /**
     * Begins a file or folder.
     *
     * @param classes of the model
     * @param numbers of images, by their names
     */
    public abstract PredictionWriter writer(Path out, Task task, List<String> classes, ToLongFunction<String> numbers)
            throws IOException;

    /**
     * Reads what is seen on the images of a data set.
     *
     * @throws IOException if it cannot be read or does not fit; the message is one line
     */
    abstract Answers answers(Path place, NamedImages images, List<String> classes) throws IOException;
}
