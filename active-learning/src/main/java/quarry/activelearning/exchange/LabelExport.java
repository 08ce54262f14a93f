package quarry.activelearning.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Task;

/** Writes a project's labels for other programs, by the name of the format. The same labels give the same bytes. */
public final class LabelExport implements Closeable {

    /** Begins a file. */
    @FunctionalInterface
    private interface Format {
        LabelWriter open(OutputStream out, Task task, List<String> classes) throws IOException;
    }

    private static final Map<String, Format> FORMATS = new TreeMap<>(Map.of(
            "cityscapes", (out, task, classes) -> new CityscapesWriter(out, classes),
            "coco", CocoWriter::new,
            "csv", (out, task, classes) -> new ClassCsvWriter(out),
            "voc", (out, task, classes) -> new VocWriter(out),
            "yolo", (out, task, classes) -> new YoloWriter(out, classes)));

    private final Task task;
    private final List<String> classes;
    private final LabelWriter writer;

    private LabelExport(Task task, List<String> classes, LabelWriter writer) {
        this.task = task;
        this.classes = List.copyOf(classes);
        this.writer = writer;
    }

    /** The formats, ascending. */
    public static List<String> formats() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * Begins to write: one file of text for csv and COCO, for all others a zip.
     *
     * @param out closed with this export
     * @param classes of the project
     * @throws IllegalArgumentException if the format is unknown, or cannot say what the labels of the task do
     */
    public static LabelExport to(OutputStream out, String format, Task task, List<String> classes) throws IOException {
        var known = FORMATS.get(format);
        if (known == null) {
            throw new IllegalArgumentException(
                    "unknown format '" + format + "'; known: " + String.join(", ", formats()));
        }
        return new LabelExport(task, classes, known.open(out, task, classes));
    }

    /**
     * Adds an image.
     *
     * @param label in canonical form
     * @throws IllegalArgumentException if the format cannot say what the label does
     * @throws IOException if it cannot be written
     */
    public void add(String name, ImageSize size, Map<String, Object> label) throws IOException {
        var marks = task.marksOf(label, new LabelContext(classes, size.width(), size.height()));
        writer.add(new ExportedImage(name, size, marks));
    }

    /** The place of a mark, for a format that has no other. */
    static <P extends Place> P place(Mark mark, Class<P> kind, String format) {
        if (!kind.isInstance(mark.place())) {
            throw new IllegalArgumentException(
                    format + " has no " + mark.place().kind());
        }
        return kind.cast(mark.place());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
