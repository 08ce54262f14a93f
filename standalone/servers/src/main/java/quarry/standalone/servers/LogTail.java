package quarry.standalone.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file, for messages to people. */
public final class LogTail {

    private static final int BYTES = 16_384;
    private static final int WIDTH = 300;

    private LogTail() {}

    public static List<String> of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " ..")
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
