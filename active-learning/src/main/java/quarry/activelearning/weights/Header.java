package quarry.activelearning.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON header of a safetensors file. */
final class Header {

    private static final String METADATA = "__metadata__";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode json;

    private Header(ObjectNode json) {
        this.json = json;
    }

    static Header of(Safetensors contents) {
        var json = JSON.createObjectNode();
        if (!contents.metadata().isEmpty()) {
            var metadata = json.putObject(METADATA);
            contents.metadata().forEach(metadata::put);
        }
        long begin = 0;
        for (var entry : contents.tensors().entrySet()) {
            var tensor = entry.getValue();
            long end = begin + tensor.bytes().remaining();
            var node = json.putObject(entry.getKey());
            node.put("dtype", tensor.dtype().name());
            var shape = node.putArray("shape");
            tensor.shape().forEach(shape::add);
            node.putArray("data_offsets").add(begin).add(end);
            begin = end;
        }
        return new Header(json);
    }

    /** The text, filled up with blanks so that the numbers behind it are aligned to 8 bytes. */
    byte[] bytes() {
        try {
            var text = JSON.writeValueAsBytes(json);
            var padded = Arrays.copyOf(text, (text.length + 7) / 8 * 8);
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers can be written", e);
        }
    }

    static Header parse(byte[] text) throws IOException {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return new Header(object);
            }
        } catch (JsonProcessingException e) {
            throw new IOException("not a weights file: the header is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException("not a weights file: the header is no JSON object");
    }

    /** The tensors in these bytes, which they must fill without overlap or gap. */
    Safetensors tensors(ByteBuffer data) throws IOException {
        record Range(String name, Dtype dtype, List<Long> shape, long begin, long end) {}
        var ranges = new ArrayList<Range>();
        for (var field : json.properties()) {
            var name = field.getKey();
            if (!name.equals(METADATA)) {
                var node = field.getValue();
                var offsets = numbers(name, node, "data_offsets");
                if (offsets.size() != 2) {
                    throw new IOException("tensor " + name + ": data_offsets must be two numbers");
                }
                ranges.add(new Range(
                        name, dtype(name, node), numbers(name, node, "shape"), offsets.get(0), offsets.get(1)));
            }
        }
        ranges.sort(Comparator.comparingLong(Range::begin).thenComparingLong(Range::end));
        var tensors = new LinkedHashMap<String, Tensor>();
        long next = 0;
        for (var range : ranges) {
            if (range.end() < range.begin() || range.end() > data.capacity()) {
                throw new IOException("tensor " + range.name() + ": bytes " + range.begin() + " to " + range.end()
                        + " of a file with " + data.capacity());
            }
            if (range.begin() != next) {
                throw new IOException("tensor " + range.name() + " begins at byte " + range.begin()
                        + ", but the one before ends at " + next);
            }
            if (range.end() - range.begin() != byteCount(range.name(), range.dtype(), range.shape())) {
                throw new IOException("tensor " + range.name() + ": " + (range.end() - range.begin()) + " bytes for "
                        + range.dtype() + " of shape " + range.shape());
            }
            var bytes = data.slice((int) range.begin(), (int) (range.end() - range.begin()));
            tensors.put(range.name(), new Tensor(range.dtype(), range.shape(), bytes));
            next = range.end();
        }
        if (next != data.capacity()) {
            throw new IOException((data.capacity() - next) + " bytes at the end belong to no tensor");
        }
        return new Safetensors(tensors, metadata());
    }

    private Map<String, String> metadata() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var node = json.path(METADATA);
        if (!node.isObject() && !node.isMissingNode()) {
            throw new IOException(METADATA + " must be an object");
        }
        for (var field : node.properties()) {
            if (!field.getValue().isTextual()) {
                throw new IOException(METADATA + "." + field.getKey() + " must be a text");
            }
            texts.put(field.getKey(), field.getValue().textValue());
        }
        return texts;
    }

    private static Dtype dtype(String name, JsonNode node) throws IOException {
        var text = node.path("dtype").asText();
        return Arrays.stream(Dtype.values())
                .filter(dtype -> dtype.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IOException("tensor " + name + ": type " + text + " is not supported, only "
                        + Arrays.toString(Dtype.values())));
    }

    private static List<Long> numbers(String name, JsonNode node, String field) throws IOException {
        if (!node.path(field).isArray()) {
            throw new IOException("tensor " + name + ": " + field + " must be a list");
        }
        var numbers = new ArrayList<Long>();
        for (var number : node.path(field)) {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw new IOException("tensor " + name + ": " + field + " must be counts, not " + number);
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    private static long byteCount(String name, Dtype dtype, List<Long> shape) throws IOException {
        try {
            return Tensor.byteCount(dtype, shape);
        } catch (ArithmeticException e) {
            throw new IOException("tensor " + name + ": shape " + shape + " is too large", e);
        }
    }
}
