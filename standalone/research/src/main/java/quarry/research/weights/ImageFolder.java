package quarry.research.weights;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of images, the folders below it included. */
record ImageFolder(Path root) {

    /** Paths of all files below it with {@code /} between the parts, ascending; hidden ones are left out. */
    List<String> names() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> !("/" + name).contains("/."))
                    .sorted()
                    .toList();
        }
    }

    byte[] image(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }
}
