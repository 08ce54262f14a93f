package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The ports of a data directory: chosen free at first use, and kept as long as nobody else takes them. */
public final class Ports {

    private final Path file;
    private final Properties kept = new Properties();

    private Ports(Path file) {
        this.file = file;
    }

    public static Ports of(DataDirectory data) {
        var ports = new Ports(data.root().resolve("ports.properties"));
        if (Files.exists(ports.file)) {
            try (var reader = Files.newBufferedReader(ports.file)) {
                ports.kept.load(reader);
            } catch (IOException e) {
                throw new ServerException("cannot read " + ports.file + ": " + e, e);
            }
        }
        return ports;
    }

    /** The port of that server; call it before anything of this data directory runs. */
    public int of(String name) {
        var known = kept.getProperty(name);
        if (known != null && FreePorts.isFree(Integer.parseInt(known))) {
            return Integer.parseInt(known);
        }
        int port = fresh();
        kept.setProperty(name, Integer.toString(port));
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        } catch (IOException e) {
            throw new ServerException("cannot write " + file + ": " + e, e);
        }
        return port;
    }

    private int fresh() {
        int port = FreePorts.any();
        while (kept.containsValue(Integer.toString(port))) {
            port = FreePorts.any();
        }
        return port;
    }
}
