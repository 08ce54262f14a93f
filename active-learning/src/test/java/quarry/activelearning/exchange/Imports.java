package quarry.activelearning.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.segmentation.IdImage;
import quarry.activelearning.task.Tasks;

/** Imports into a project with three images of 8 x 6 pixels. */
final class Imports {

    static final ProjectImages IMAGES = new ProjectImages(Map.of(
            "street.png", new ImageSize(8, 6),
            "square.png", new ImageSize(8, 6),
            "north_alley.jpg", new ImageSize(8, 6)));

    private Imports() {}

    /** What became of each item. */
    static List<ImportItem> read(String format, Path place, String task, String... classes) throws IOException {
        return read(format, place, ImportOptions.USUAL, task, classes);
    }

    static List<ImportItem> read(String format, Path place, ImportOptions options, String task, String... classes)
            throws IOException {
        var items = new ArrayList<ImportItem>();
        var context = new ImportContext(Tasks.named(task), List.of(classes), () -> IMAGES, options);
        LabelImport.read(format, place, context, items::add);
        return items;
    }

    /** The only label among them. */
    static Map<String, Object> label(List<ImportItem> items) {
        var labels = items.stream()
                .filter(ImportItem.Taken.class::isInstance)
                .map(ImportItem.Taken.class::cast)
                .toList();
        if (labels.size() != 1) {
            throw new AssertionError("one label expected: " + items);
        }
        return labels.get(0).label();
    }

    /** A file of the test resources. */
    static Path golden(String name) {
        try {
            return Path.of(Imports.class.getResource("/exchange/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String golden) {
        try {
            return Files.readString(golden(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    static Map<String, Object> object(String name, double... edges) {
        return Map.of(
                "class",
                name,
                "box",
                List.of(edges[0], edges[1], edges[2], edges[3]),
                "difficult",
                false,
                "truncated",
                false);
    }

    /** The samples of a mask, a row each; - where it is not labelled. */
    static List<String> rows(Map<String, Object> label) {
        try {
            var ids = IdImage.read(Base64.getDecoder().decode((String) label.get("mask")));
            var rows = new ArrayList<String>();
            for (int y = 0; y < ids.height(); y++) {
                var row = new StringBuilder();
                for (int x = 0; x < ids.width(); x++) {
                    row.append(ids.at(y, x) == 255 ? "-" : Integer.toString(ids.at(y, x)));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (UnreadableImageException e) {
            throw new AssertionError(e);
        }
    }
}
