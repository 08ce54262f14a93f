package quarry.activelearning.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import quarry.activelearning.task.Mark;

/**
 * CVAT's XML 1.1 of images. It lists images that nobody has opened, too, so one without a mark is skipped. Tracks of videos
 * are refused.
 */
final class CvatReader implements LabelReader {

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(".xml")) {
            collector.orRefuse(file.path(), () -> read(file, collector));
        }
    }

    private static void read(LabelFile file, Collector collector) throws IOException {
        try (var xml = Xml.of(file.open(LabelFiles.MOST_OF_MANY_IMAGES))) {
            if (!xml.root().equals("annotations")) {
                throw new IOException("<" + xml.root() + "> instead of <annotations>");
            }
            for (var child = xml.next(); child.isPresent(); child = xml.next()) {
                var element = child.get();
                switch (element.name()) {
                    case "image" ->
                        collector.orRefuse(
                                element.attributes().getOrDefault("name", file.path()), () -> take(element, collector));
                    case "track" ->
                        collector.refuse(
                                file.path() + ", track " + element.attributes().getOrDefault("id", "without id"),
                                "is one of a video");
                    default -> {}
                }
            }
        }
    }

    private static void take(XmlElement image, Collector collector) {
        var name = image.attribute("name");
        if (image.children().isEmpty()) {
            collector.skip(name, "nothing is marked, so perhaps nobody has looked");
            return;
        }
        var size = new ImageSize(
                Numbers.whole("width", image.attribute("width")), Numbers.whole("height", image.attribute("height")));
        var shapes = new CvatShapes(size, collector.task().skeleton());
        // what has a higher z_order lies above
        var elements = new ArrayList<>(image.children());
        elements.sort(Comparator.comparingDouble(
                shape -> shape.attributes().containsKey("z_order") ? shape.number("z_order") : 0));
        var marks = new ArrayList<Mark>();
        for (var shape : elements) {
            marks.add(new Mark(shape.attribute("label"), shapes.place(shape)));
        }
        collector.take(name, Optional.of(size), marks);
    }
}
