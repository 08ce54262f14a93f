package quarry.activelearning.detection;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An image of a Pascal VOC tree and what is on it. */
record VocImage(Path file, List<LabelledObject> objects) {

    // a year, if there is one, and what counts the images
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{4})_)?(\\d{1,12})\\.[a-z]+");

    VocImage {
        objects = List.copyOf(objects);
    }

    OptionalLong number() {
        var match = NUMBER.matcher(name());
        return match.matches()
                ? OptionalLong.of(Long.parseLong((match.group(1) == null ? "" : match.group(1)) + match.group(2)))
                : OptionalLong.empty();
    }

    String name() {
        return file.getFileName().toString();
    }
}
