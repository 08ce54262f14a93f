package quarry.activelearning.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/** Boxes, and boxes with joints, as YOLO reads them: a zip with {@code labels/NAME.txt} and {@code data.yaml}. */
final class YoloWriter implements LabelWriter {

    private static final int DECIMALS = 9;

    private final ZipTarget zip;
    private final List<String> classes;

    YoloWriter(OutputStream out, List<String> classes) throws IOException {
        zip = new ZipTarget(out);
        this.classes = List.copyOf(classes);
        var names = IntStream.range(0, classes.size())
                .mapToObj(i -> "  " + i + ": '" + classes.get(i).replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        zip.add("data.yaml", ("names:\n" + names).getBytes(UTF_8));
    }

    @Override
    public void add(ExportedImage image) throws IOException {
        var text = new StringBuilder();
        for (var mark : image.marks()) {
            text.append(classes.indexOf(mark.className()));
            append(text, mark, image.size());
            text.append('\n');
        }
        zip.add("labels/" + image.stem() + ".txt", text.toString().getBytes(UTF_8));
    }

    private static void append(StringBuilder text, Mark mark, ImageSize size) {
        if (mark.place() instanceof Place.Joints body) {
            append(text, body.bounds().orElseThrow(), size);
            for (var joint : body.joints()) {
                share(text, joint.x(), size.width());
                share(text, joint.y(), size.height());
                text.append(' ').append(joint.visibility());
            }
        } else {
            append(text, LabelExport.place(mark, Place.Rectangle.class, "YOLO").box(), size);
        }
    }

    private static void append(StringBuilder text, Geometry.Box box, ImageSize size) {
        share(text, (box.left() + box.right()) / 2, size.width());
        share(text, (box.top() + box.bottom()) / 2, size.height());
        share(text, box.width(), size.width());
        share(text, box.height(), size.height());
    }

    private static void share(StringBuilder text, double pixels, int side) {
        var share = new BigDecimal(pixels / side).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        text.append(' ').append(share.toPlainString());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
