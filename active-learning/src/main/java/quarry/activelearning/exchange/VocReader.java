package quarry.activelearning.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/**
 * Annotation files of Pascal VOC and of the many tools that write them alike, one an image. Those of the challenge itself,
 * which name a VOC database, count pixels from 1 with the last one inside; all others give edges from 0 on. Only direct
 * children are read, since the parts of an object have names and boxes, too.
 */
final class VocReader implements LabelReader {

    private static final String END = ".xml";

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(END)) {
            collector.orRefuse(file.path(), () -> read(file, collector));
        }
    }

    private static void read(LabelFile file, Collector collector) throws IOException {
        var annotation = annotation(file);
        var marks = new ArrayList<Mark>();
        double first = isOfTheChallenge(annotation) ? 1 : 0;
        for (var object : annotation.all("object")) {
            try {
                marks.add(mark(object, first));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("object " + (marks.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        // many tools copy files without changing the name inside
        var stem = file.path().substring(0, file.path().length() - END.length());
        var named = collector.images().withStem(stem);
        named = named.isPresent() ? named : collector.images().at(annotation.textOf("filename"));
        if (named.isPresent()) {
            collector.take(named.get(), size(annotation), marks);
        } else {
            collector.skipUnknown(file.path());
        }
    }

    private static XmlElement annotation(LabelFile file) throws IOException {
        try (var xml = Xml.of(file.open(LabelFiles.MOST_OF_ONE_IMAGE))) {
            if (!xml.root().equals("annotation")) {
                throw new IOException("<" + xml.root() + "> instead of <annotation>");
            }
            return xml.rest();
        }
    }

    private static boolean isOfTheChallenge(XmlElement annotation) {
        return annotation
                .child("source")
                .map(source -> source.textOf("database").toUpperCase(Locale.ROOT))
                .filter(database -> database.contains("VOC"))
                .isPresent();
    }

    private static Mark mark(XmlElement object, double first) {
        var name = object.required("name").text();
        var box = object.required("bndbox");
        double left = box.required("xmin").number() - first;
        double top = box.required("ymin").number() - first;
        double right = box.required("xmax").number();
        double bottom = box.required("ymax").number();
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException("the box has no area");
        }
        return new Mark(
                name,
                Place.Rectangle.between(left, top, right, bottom),
                flag(object, "difficult"),
                flag(object, "truncated"),
                false);
    }

    /** Some tools write a share instead of 1, or "Unspecified" instead of 0. */
    private static boolean flag(XmlElement object, String name) {
        var text = object.textOf(name);
        return !text.isEmpty() && !text.equalsIgnoreCase("Unspecified") && Numbers.finite(name, text) > 0;
    }

    /** Tools that do not know the size write 0. */
    private static Optional<ImageSize> size(XmlElement annotation) {
        return annotation
                .child("size")
                .map(size -> new int[] {
                    Numbers.whole("width", size.textOf("width")), Numbers.whole("height", size.textOf("height"))
                })
                .filter(sides -> sides[0] != 0 || sides[1] != 0)
                .map(sides -> new ImageSize(sides[0], sides[1]));
    }
}
