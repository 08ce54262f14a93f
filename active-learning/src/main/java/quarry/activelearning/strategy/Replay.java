package quarry.activelearning.strategy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The picks of a finished experiment, to be made once more: for experiments only. The file is
 * {@code {"cycles": [["a.png", "b.png"], ["c.png"]]}}, cycle 0 first, names best first.
 *
 * @param cycles the names that each cycle picked
 */
public record Replay(List<List<String>> cycles) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Replay {
        cycles = cycles.stream().map(List::copyOf).toList();
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read or has another form
     */
    public static Replay read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), Replay.class);
        } catch (JsonProcessingException e) {
            throw new IOException("not a file of picks: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes the file that {@link #read} reads. */
    public void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }

    /**
     * The strategy {@code replay} of that cycle: its names in their order, as many as the budget allows. A name that is
     * no candidate is an {@link IllegalArgumentException}.
     *
     * @throws IllegalArgumentException if the experiment had no such cycle
     */
    public Strategy cycle(int number) {
        if (number < 0 || number >= cycles.size()) {
            throw new IllegalArgumentException("no cycle " + number + " in a replay of " + cycles.size());
        }
        return new ReplayStrategy(cycles.get(number));
    }
}
