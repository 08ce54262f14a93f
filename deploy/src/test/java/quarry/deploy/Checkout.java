package quarry.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The files of this checkout. */
final class Checkout {

    static final List<String> SERVICES =
            List.of("ingest-service", "selector-service", "trainer-service", "scorer-service");

    private static final Path ROOT = Path.of(System.getProperty("quarry.home"));

    private Checkout() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under a directory, sorted. */
    static List<Path> under(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service sets for itself, over what all services share. */
    static Properties properties(String service) {
        var properties = new Properties();
        load(properties, "service-kit/src/main/resources/META-INF/microprofile-config.properties");
        load(properties, service + "/src/main/resources/application.properties");
        return properties;
    }

    private static void load(Properties properties, String name) {
        try (var reader = Files.newBufferedReader(file(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
