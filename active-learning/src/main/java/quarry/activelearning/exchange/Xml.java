package quarry.activelearning.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers, one child of the root at a time. A document type, and with it every entity, is refused. */
final class Xml implements Closeable {

    private static final int MOST_DEPTH = 64;

    private final InputStream stream;
    private final XMLStreamReader reader;
    private final String root;

    private Xml(InputStream stream) throws XMLStreamException, IOException {
        this.stream = stream;
        // not the one that a class path may bring
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // else errors are printed, too
        factory.setXMLReporter((message, type, information, location) -> {});
        reader = factory.createXMLStreamReader(stream);
        int event = reader.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw new IOException("has a document type, which no label needs");
            }
            event = reader.next();
        }
        root = reader.getLocalName();
    }

    /**
     * Begins to read.
     *
     * @throws IOException if there is no element, or a document type before it
     */
    static Xml of(InputStream stream) throws IOException {
        try {
            return new Xml(stream);
        } catch (XMLStreamException e) {
            stream.close();
            throw failure(e);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** The name of the root. */
    String root() {
        return root;
    }

    /** Its next child, with all that is in it. */
    Optional<XmlElement> next() throws IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(element(1));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The root with all its children, where they are few. */
    XmlElement rest() throws IOException {
        var children = new ArrayList<XmlElement>();
        for (var child = next(); child.isPresent(); child = next()) {
            children.add(child.get());
        }
        return new XmlElement(root, Map.of(), children, "");
    }

    private XmlElement element(int depth) throws XMLStreamException, IOException {
        if (depth > MOST_DEPTH) {
            throw new IOException("is deeper than " + MOST_DEPTH + " elements");
        }
        var name = reader.getLocalName();
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var children = new ArrayList<XmlElement>();
        var text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, attributes, children, text.toString().strip());
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(Reasons.of(e), e);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
