package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kernel's table of listening sockets. */
final class Listening {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String LISTEN = "0A";

    private Listening() {}

    /** The addresses, in the kernel's hexadecimal form, on which somebody listens on that port. */
    static List<String> addresses(int port) throws IOException {
        var suffix = ":%04X".formatted(port);
        return Stream.concat(table("tcp"), table("tcp6"))
                .map(line -> List.of(SPACES.split(line.strip(), -1)))
                .filter(columns ->
                        columns.get(3).equals(LISTEN) && columns.get(1).endsWith(suffix))
                .map(columns -> columns.get(1).substring(0, columns.get(1).indexOf(':')))
                .toList();
    }

    private static Stream<String> table(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/net", name)).stream().skip(1);
    }
}
