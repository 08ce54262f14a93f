package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import quarry.standalone.client.ClientException;

/** What a demo leaves: pictures/pool, pictures/test, entropies-cycle-N.csv, learning-curve.csv and .png, and data. */
final class DemoFolder {

    private final Path root;

    /**
     * A new or empty directory.
     *
     * @throws ClientException when there is something in it already
     */
    DemoFolder(Path directory) throws IOException {
        root = directory.toAbsolutePath().normalize();
        if (Files.isRegularFile(root)) {
            throw new ClientException(root + " is a file");
        }
        Files.createDirectories(root);
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new ClientException(root + " is not empty: choose another --out");
            }
        }
    }

    Path root() {
        return root;
    }

    Path data() {
        return root.resolve("data");
    }

    /** Where drawn pictures lie in the layout of a data set. */
    Path drawn() {
        return root.resolve("dataset");
    }

    Path pictures(String split) throws IOException {
        return Files.createDirectories(root.resolve("pictures").resolve(split));
    }

    Path csv(int cycle) {
        return root.resolve("entropies-cycle-" + cycle + ".csv");
    }

    /** What a platform of the demo keeps. */
    Path platform() {
        return root.resolve("platform");
    }

    Path curve(String ending) {
        return root.resolve("learning-curve." + ending);
    }
}
