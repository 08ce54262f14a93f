package quarry.activelearning.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads labels that other programs wrote, by the name of their format. */
public final class LabelImport {

    private static final Map<String, LabelReader> READERS = new TreeMap<>(Map.of(
            "cityscapes", new CityscapesReader(),
            "coco", new CocoReader(),
            "csv", new ClassCsvReader(),
            "cvat", new CvatReader(),
            "label-studio", new LabelStudioReader(),
            "superannotate", new SuperAnnotateReader(),
            "superannotate-pixel", new SuperAnnotatePixelReader(),
            "voc", new VocReader(),
            "yolo", new YoloReader()));

    private LabelImport() {}

    /** The formats, ascending. */
    public static List<String> formats() {
        return List.copyOf(READERS.keySet());
    }

    /**
     * Reads all labels of a file, a folder or a zip.
     *
     * @param items is told what became of each item, in the order of the files
     * @throws IllegalArgumentException if the format is unknown; the message lists the known
     * @throws IOException if nothing can be made of it at all; the message is the reason
     */
    public static void read(String format, Path place, ImportContext context, Consumer<ImportItem> items)
            throws IOException {
        var reader = READERS.get(format);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "unknown format '" + format + "'; known: " + String.join(", ", formats()));
        }
        var collector = new Collector(context, items);
        try (var files = LabelFiles.at(place, collector::refuse)) {
            reader.read(files, collector);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(place + ": " + Reasons.of(e), e);
        }
    }
}
