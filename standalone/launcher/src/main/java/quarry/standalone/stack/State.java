package quarry.standalone.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.PidFile;
import quarry.standalone.servers.ServerException;

/**
 * What a running stack tells other processes, in a file of its data directory.
 *
 * @param pid of the launcher that owns the stack
 * @param ports of all processes, by name
 */
public record State(long pid, Map<String, Integer> ports) {

    private static final String FILE = "state.properties";
    private static final String PID = "launcher.pid";

    public State {
        ports = new TreeMap<>(ports);
    }

    /** The state of the stack that runs on the directory, if one is up; what a killed one left does not count. */
    public static Optional<State> of(Path data) {
        var file = data.resolve(FILE);
        var properties = new Properties();
        try {
            if (!Files.exists(file) || owner(data).running().isEmpty()) {
                return Optional.empty();
            }
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new ServerException("cannot read " + file + ": " + e, e);
        }
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : properties.stringPropertyNames()) {
            if (!name.equals(PID)) {
                ports.put(name, Integer.valueOf(properties.getProperty(name)));
            }
        }
        return Optional.of(new State(Long.parseLong(properties.getProperty(PID)), ports));
    }

    /** Like {@link #of}, for commands that need a stack. */
    public static State required(Path data) {
        return of(data).orElseThrow(() ->
                new ServerException("nothing runs on " + data + ": start it with quarry up --data " + data));
    }

    public URI url(String name) {
        return URI.create("http://127.0.0.1:" + ports.get(name));
    }

    void write(Path data) {
        var properties = new Properties();
        properties.setProperty(PID, Long.toString(pid));
        ports.forEach((name, port) -> properties.setProperty(name, port.toString()));
        var fresh = data.resolve(FILE + ".new");
        try {
            owner(data).write(pid);
            try (var writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerException("cannot write " + data.resolve(FILE) + ": " + e, e);
        }
    }

    private static PidFile owner(Path data) {
        return DataDirectory.pidFile(data, "launcher");
    }

    static void clear(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new ServerException("cannot delete " + data.resolve(FILE) + ": " + e, e);
        }
    }
}
