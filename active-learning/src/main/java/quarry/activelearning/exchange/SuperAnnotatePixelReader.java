package quarry.activelearning.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/**
 * Old exports of annotate.online's pixel projects: {@code NAME___pixel.json} with the colours of the parts of each instance, and
 * {@code NAME___save.png} with a pixel of that colour wherever a part is. A colour is that of a part, not of a class; transparency
 * does not count.
 */
final class SuperAnnotatePixelReader implements LabelReader {

    private static final String END = "___pixel.json";
    private static final String PICTURE_END = "___save.png";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int HEXADECIMAL = 16;

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(END)) {
            collector.orRefuse(file.path(), () -> read(file, files, collector));
        }
    }

    private static void read(LabelFile file, LabelFiles files, Collector collector) throws IOException {
        var path = file.path().substring(0, file.path().length() - END.length());
        var annotation = new Fields(Json.tree(file));
        // the oldest exports say no status
        var status = annotation.node().path("metadata").path("status");
        if (status.isTextual() && !collector.options().statuses().contains(status.textValue())) {
            collector.skip(path, "status " + status.textValue());
            return;
        }
        var picture = files.at(path + PICTURE_END)
                .orElseThrow(() -> new IOException("there is no " + PICTURE_END + " beside it"));
        var image = decoded(picture);
        var size = new ImageSize(image.width(), image.height());
        var colours = parts(annotation.list("instances"));
        collector.take(path, Optional.of(size), marks(image, size, colours));
    }

    private static RgbImage decoded(LabelFile picture) throws IOException {
        try {
            return ImageDecoder.decode(picture.bytes(LabelFiles.MOST_OF_ONE_IMAGE));
        } catch (UnreadableImageException e) {
            throw new IOException(PICTURE_END + " " + e.getMessage(), e);
        }
    }

    /** What a colour is a part of. */
    private static Map<Integer, String> parts(List<JsonNode> instances) {
        var classes = new HashMap<Integer, String>();
        for (var node : instances) {
            var instance = new Fields(node);
            for (var part : instance.list("parts")) {
                var text = new Fields(part).text("color").toLowerCase(Locale.ROOT);
                if (!COLOUR.matcher(text).matches()) {
                    throw new IllegalArgumentException("color must be #rrggbb, not '" + text + "'");
                }
                var before = classes.put(Integer.parseInt(text.substring(1), HEXADECIMAL), instance.text("className"));
                if (before != null) {
                    throw new IllegalArgumentException("two parts have the color " + text);
                }
            }
        }
        return classes;
    }

    /** The pixels of each class together: which instance they belong to no label says. */
    private static List<Mark> marks(RgbImage image, ImageSize size, Map<Integer, String> colours) {
        var marks = new ArrayList<Mark>();
        for (var name : new TreeSet<>(colours.values())) {
            var runs = Masks.runs(size, (y, x) -> name.equals(colours.get(colour(image, y, x))));
            marks.add(new Mark(name, new Place.Pixels(runs)));
        }
        return marks;
    }

    private static int colour(RgbImage image, int y, int x) {
        return (image.at(0, y, x) << 16) | (image.at(1, y, x) << 8) | image.at(2, y, x);
    }
}
