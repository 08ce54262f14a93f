package quarry.standalone.servers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout that holds the built modules.
 *
 * @param root the directory with the parent pom
 */
public record Home(Path root) {

    private static final String PROPERTY = "quarry.home";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** From the system property {@code quarry.home}, else from where this class was loaded. */
    public static Home find() {
        var property = System.getProperty(PROPERTY);
        if (property != null && !property.isBlank()) {
            return new Home(Path.of(property));
        }
        for (var directory = codeSource(); directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve("standalone").resolve("kafka"))) {
                return new Home(directory);
            }
        }
        throw new ServerException("cannot find the built modules: set the system property " + PROPERTY);
    }

    /** The class path of a module under standalone/ that is run as a process of its own. */
    public String classPath(String module) {
        var target = root.resolve("standalone").resolve(module).resolve("target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw notBuilt("standalone/" + module);
        }
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    /**
     * The program of a service.
     *
     * @throws ServerException when it is not built
     */
    public Path service(String module) {
        var jar = root.resolve(module).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw notBuilt(module);
        }
        return jar;
    }

    private ServerException notBuilt(String module) {
        return new ServerException(module + " is not built in " + root + ": run ./quarry or mvn package there first");
    }

    /** Where unpacked programs are kept: as good as new after mvn clean. */
    Path unpacked() {
        return root.resolve("standalone").resolve("servers").resolve("target").resolve("unpacked");
    }

    private static Path codeSource() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
