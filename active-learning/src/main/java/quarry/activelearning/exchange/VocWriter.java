package quarry.activelearning.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/** Boxes as Pascal VOC has them, but with edges from 0 on: a zip with {@code Annotations/NAME.xml}. */
final class VocWriter implements LabelWriter {

    private final ZipTarget zip;

    VocWriter(OutputStream out) {
        zip = new ZipTarget(out);
    }

    @Override
    public void add(ExportedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartElement("annotation");
            element(xml, "filename", image.name());
            xml.writeStartElement("source");
            element(xml, "database", "Quarry");
            xml.writeEndElement();
            xml.writeStartElement("size");
            element(xml, "width", Integer.toString(image.size().width()));
            element(xml, "height", Integer.toString(image.size().height()));
            element(xml, "depth", "3");
            xml.writeEndElement();
            for (var mark : image.marks()) {
                object(xml, mark);
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.add("Annotations/" + image.stem() + ".xml", bytes.toByteArray());
    }

    private static void object(XMLStreamWriter xml, Mark mark) throws XMLStreamException {
        var box = LabelExport.place(mark, Place.Rectangle.class, "VOC").box();
        xml.writeStartElement("object");
        element(xml, "name", mark.className());
        element(xml, "truncated", mark.truncated() ? "1" : "0");
        element(xml, "difficult", mark.difficult() ? "1" : "0");
        xml.writeStartElement("bndbox");
        element(xml, "xmin", Double.toString(box.left()));
        element(xml, "ymin", Double.toString(box.top()));
        element(xml, "xmax", Double.toString(box.right()));
        element(xml, "ymax", Double.toString(box.bottom()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
