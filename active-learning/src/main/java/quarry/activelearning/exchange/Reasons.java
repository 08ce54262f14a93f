package quarry.activelearning.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Failures in words, in one line. */
final class Reasons {

    private static final Pattern POSITION = Pattern.compile("ParseError at \\[row,col]:\\[(\\d+),(\\d+)]\\s+Message: ");

    private Reasons() {}

    static String of(Exception failure) {
        if (failure instanceof JsonProcessingException json) {
            return "no JSON: " + firstLine(json.getOriginalMessage());
        }
        if (failure instanceof XMLStreamException) {
            return "no XML: " + POSITION.matcher(failure.getMessage()).replaceFirst("line $1, column $2: ");
        }
        if (failure instanceof CharacterCodingException) {
            return "is not in UTF-8";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : firstLine(failure.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
