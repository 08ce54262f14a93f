package quarry.research.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The finished cycles of one chain, a line of JSON each. A line that a killed process left half written does not count. */
record Journal(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All whole lines, in order; none when the file does not exist. */
    List<CycleResult> read() throws IOException {
        var results = new ArrayList<CycleResult>();
        for (var line : wholeLines().lines().toList()) {
            results.add(JSON.readValue(line, CycleResult.class));
        }
        return results;
    }

    /** Adds a line, on disk when this returns. */
    void append(CycleResult result) throws IOException {
        long end = wholeLines().getBytes(UTF_8).length;
        var line = JSON.writeValueAsString(result) + "\n";
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end).position(end);
            var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private String wholeLines() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
