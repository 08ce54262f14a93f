package quarry.research.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Where a simulation keeps everything. */
record OutFolder(Path root) {

    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Makes the folder one of these settings.
     *
     * @throws IllegalArgumentException if it is one of others
     */
    void claim(Settings settings) throws IOException {
        Files.createDirectories(root);
        var file = file("settings.json");
        var whole = file("settings-" + UUID.randomUUID() + ".json");
        try {
            Files.write(whole, JSON.writeValueAsBytes(settings));
            // the name comes to a file that is written, and to the first one only: somebody else may claim the folder
            // now
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            var before = JSON.readValue(file.toFile(), Settings.class);
            if (!before.equals(settings)) {
                throw new IllegalArgumentException(
                        root + " holds results of other settings: " + before + "; now " + settings);
            }
        } finally {
            Files.delete(whole);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Journal journal(Chain chain) {
        return new Journal(root.resolve("journal").resolve(chain.id() + ".jsonl"));
    }

    Path weights(Chain chain, int cycle) throws IOException {
        return Files.createDirectories(root.resolve("weights"))
                .resolve(chain.id() + "-cycle-" + cycle + ".safetensors");
    }

    Path lock(Chain chain) {
        return root.resolve("locks").resolve(chain.id());
    }
}
