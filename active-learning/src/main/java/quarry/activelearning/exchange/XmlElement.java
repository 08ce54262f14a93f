package quarry.activelearning.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML with all that is in it; what is not as asked for is refused by name with an
 * {@link IllegalArgumentException}.
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The direct children of that name. */
    List<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<XmlElement> child(String name) {
        return all(name).stream().findFirst();
    }

    XmlElement required(String name) {
        return child(name).orElseThrow(() -> new IllegalArgumentException("<" + this.name + "> has no <" + name + ">"));
    }

    /** The text of a child, empty if there is no such child. */
    String textOf(String name) {
        return child(name).map(XmlElement::text).orElse("");
    }

    double number() {
        return Numbers.finite(name, text);
    }

    String attribute(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("<" + this.name + "> has no " + name);
        }
        return value;
    }

    double number(String attribute) {
        return Numbers.finite(attribute, attribute(attribute));
    }
}
