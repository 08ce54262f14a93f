package quarry.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML into types: what a type has no field for is an error. */
final class StrictYaml {

    /** The Kubernetes models put what they do not know into a map, which would hide every mistake. */
    private static final class NoLeftovers extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NoLeftovers())
            .build();

    private StrictYaml() {}

    /** The documents of a text, with anchors and merges resolved. */
    static List<JsonNode> documents(String text) {
        var loader = new LoaderOptions();
        loader.setAllowDuplicateKeys(false);
        var documents = new ArrayList<JsonNode>();
        for (var document : new Yaml(new SafeConstructor(loader)).loadAll(text)) {
            documents.add(MAPPER.valueToTree(document));
        }
        return documents;
    }

    /**
     * The document as a value of the type.
     *
     * @throws MisspeltException with the field that the type does not have, or whose value is of the wrong kind
     */
    static <T> T as(Class<T> type, JsonNode document) {
        try {
            return MAPPER.treeToValue(document, type);
        } catch (JsonProcessingException e) {
            throw new MisspeltException(e.getOriginalMessage(), e);
        }
    }
}
