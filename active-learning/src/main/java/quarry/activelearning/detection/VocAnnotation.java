package quarry.activelearning.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One annotation file of Pascal VOC. Coordinates are pixels from 1, with the last one inside; a few files have decimal
 * ones. Only direct children are read, since the parts of an object have names and boxes, too.
 *
 * @param size of the image, if the file says it
 */
record VocAnnotation(Optional<PixelSize> size, List<LabelledObject> objects) {

    VocAnnotation {
        objects = List.copyOf(objects);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is no annotation; the message is the reason, without the file's name
     */
    static VocAnnotation read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var root = parser().parse(in).getDocumentElement();
            if (!root.getTagName().equals("annotation")) {
                throw new IOException("<" + root.getTagName() + "> instead of <annotation>");
            }
            var objects = new ArrayList<LabelledObject>();
            for (var element : children(root, "object")) {
                objects.add(object(element, objects.size() + 1));
            }
            return new VocAnnotation(size(root), objects);
        } catch (SAXException e) {
            throw new IOException("no XML: " + e.getMessage(), e);
        }
    }

    /** Neither a document type nor what it could include from elsewhere is accepted. */
    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            // else errors are printed
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can refuse document types", e);
        }
    }

    private static LabelledObject object(Element element, int number) throws IOException {
        var name = text(element, "name")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IOException("object " + number + " has no name"));
        var box = child(element, "bndbox").orElseThrow(() -> new IOException("object " + number + " has no bndbox"));
        double right = coordinate(box, "xmax", number);
        double lower = coordinate(box, "ymax", number);
        return new LabelledObject(
                name.toLowerCase(Locale.ROOT),
                new Box(coordinate(box, "xmin", number) - 1, coordinate(box, "ymin", number) - 1, right, lower),
                flag(element, "difficult", number),
                flag(element, "truncated", number));
    }

    private static double coordinate(Element box, String name, int number) throws IOException {
        var text = text(box, name).orElseThrow(() -> new IOException("object " + number + " has no " + name));
        return number(text).orElseThrow(() -> new IOException("object " + number + ": " + name + " is '" + text + "'"));
    }

    /** Some tools write a share instead of 1, or "Unspecified" instead of 0. */
    private static boolean flag(Element element, String name, int number) throws IOException {
        var text = text(element, name).orElse("");
        if (text.isEmpty() || text.equalsIgnoreCase("Unspecified")) {
            return false;
        }
        return number(text)
                        .filter(value -> value >= 0)
                        .orElseThrow(() -> new IOException("object " + number + ": " + name + " is '" + text + "'"))
                > 0;
    }

    private static Optional<PixelSize> size(Element root) throws IOException {
        var element = child(root, "size");
        if (element.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PixelSize(side(element.get(), "width"), side(element.get(), "height")));
    }

    private static int side(Element size, String name) throws IOException {
        var text = text(size, name).orElse("");
        return number(text)
                .filter(side -> side == Math.rint(side))
                .orElseThrow(() -> new IOException(name + " is '" + text + "'"))
                .intValue();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(child -> child.getTextContent().trim());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
