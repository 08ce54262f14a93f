package quarry.activelearning.prediction;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Skeleton;

/**
 * The annotations of many images as one zip, laid out as annotate.online exports them: {@code NAME.json} for each image,
 * folders included, and {@code classes/classes.json}. The same images give the same bytes.
 */
public final class PlatformArchive implements Closeable {

    // the earliest that a zip can tell: the time of writing would change the bytes
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final ZipOutputStream zip;
    private final List<String> classes;
    private final Skeleton skeleton;
    private boolean tags;

    /**
     * An empty archive.
     *
     * @param out closed with this archive
     * @param classes of the project
     * @param skeleton of the task
     */
    public PlatformArchive(OutputStream out, List<String> classes, Skeleton skeleton) {
        zip = new ZipOutputStream(out);
        this.classes = List.copyOf(classes);
        this.skeleton = skeleton;
    }

    /**
     * Adds an image.
     *
     * @throws IOException if it cannot be written, or an image of that name was added before
     */
    public void add(PredictedImage image) throws IOException {
        tags |= image.prediction().findings().stream()
                .anyMatch(finding -> finding.geometry() instanceof Geometry.Whole);
        write(image.name() + ".json", PlatformAnnotation.of(image, skeleton));
    }

    private void write(String name, JsonNode json) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        JSON.writeValue(zip, json);
        zip.closeEntry();
    }

    private JsonNode classesJson() {
        var list = JSON.createArrayNode();
        for (var name : classes) {
            list.addObject()
                    .put("id", list.size())
                    .put("name", name)
                    .put("color", colour((list.size() - 1.0) / classes.size()))
                    .put("type", tags ? "tag" : "object")
                    .putArray("attribute_groups");
        }
        return list;
    }

    private static String colour(double hue) {
        return String.format(Locale.ROOT, "#%06x", Color.HSBtoRGB((float) hue, 0.8f, 0.9f) & 0xffffff);
    }

    /** Adds the classes, and ends the archive. */
    @Override
    public void close() throws IOException {
        try (zip) {
            write("classes/classes.json", classesJson());
        }
    }
}
