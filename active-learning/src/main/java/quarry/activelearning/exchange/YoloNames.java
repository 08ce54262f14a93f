package quarry.activelearning.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the classes that a data set for YOLO has beside its labels. */
final class YoloNames {

    private static final Pattern ENTRY = Pattern.compile("\\s*(?:-|(\\d+)\\s*:)\\s+(.*)");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    private YoloNames() {}

    /**
     * The names by their position, if there is a file with them.
     *
     * @throws IOException if it cannot be read
     */
    static Optional<List<String>> in(LabelFiles files) throws IOException {
        for (var file : files.all()) {
            switch (file.name()) {
                case "data.yaml", "dataset.yaml", "data.yml" -> {
                    return Optional.of(yaml(YoloReader.lines(file)));
                }
                case "classes.txt", "obj.names" -> {
                    return Optional.of(YoloReader.lines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** The list {@code names} in one of the three ways in which these files write it; other YAML is passed over. */
    private static List<String> yaml(List<String> lines) throws IOException {
        var names = new ArrayList<String>();
        boolean inside = false;
        for (var raw : lines) {
            var line = COMMENT.matcher(raw).replaceFirst("").stripTrailing();
            if (line.startsWith("names:")) {
                var inline = line.substring("names:".length()).strip();
                if (!inline.isEmpty()) {
                    return inline(inline);
                }
                inside = true;
            } else if (inside && !line.isEmpty()) {
                var entry = ENTRY.matcher(line);
                if (!entry.matches()) {
                    break;
                }
                if (entry.group(1) != null && Numbers.whole("names", entry.group(1)) != names.size()) {
                    throw new IOException("data.yaml: names are not numbered 0, 1, ..");
                }
                names.add(unquoted(entry.group(2)));
            }
        }
        if (names.isEmpty()) {
            throw new IOException("data.yaml has no names");
        }
        return names;
    }

    private static List<String> inline(String list) throws IOException {
        if (!list.startsWith("[") || !list.endsWith("]")) {
            throw new IOException("data.yaml: names must be a list on one line, or one name on each");
        }
        return Arrays.stream(list.substring(1, list.length() - 1).split(",", -1))
                .map(YoloNames::unquoted)
                .toList();
    }

    private static String unquoted(String name) {
        return QUOTED.matcher(name.strip()).replaceFirst("$2");
    }
}
