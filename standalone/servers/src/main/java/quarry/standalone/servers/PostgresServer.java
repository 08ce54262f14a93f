package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with one database, and a password that even local clients need. It is as durable as the defaults
 * of PostgreSQL make it.
 */
public final class PostgresServer extends Server {

    private static final String NAME = "quarry";

    /** Line of postmaster.pid that says how far the server is, as pg_ctl reads it. */
    private static final int STATUS_LINE = 7;

    private final Home home;
    private final Secrets secrets;

    public PostgresServer(Home home, DataDirectory data, int port, Secrets secrets) {
        super("postgres", port, data);
        this.home = home;
        this.secrets = secrets;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return secrets.postgresPassword();
    }

    @Override
    protected Command prepare() throws IOException {
        var programs = PostgresBinaries.unpackedIn(home.unpacked());
        if (!Files.isDirectory(cluster())) {
            initialise(programs);
        }
        var settings = Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port(),
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "shared_buffers=64MB",
                        "max_connections=100")
                .flatMap(setting -> Stream.of("-c", setting));
        var words = Stream.concat(
                asNobody(
                        programs.resolve("postgres").toString(), "-D", cluster().toString())
                        .stream(),
                settings);
        // INT is the fast stop: clients that are still connected do not hold it up
        return new Command(words.toList(), Map.of(), "INT");
    }

    /** The port opens before recovery has ended; postmaster.pid tells when connections are accepted. */
    @Override
    protected boolean isReady() {
        try {
            var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.get(0).equals(Long.toString(process().pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    private Path cluster() {
        return data().root().resolve("postgres");
    }

    private void initialise(Path programs) throws IOException {
        var fresh = data().root().resolve("postgres-unfinished");
        Directories.delete(fresh);
        var password = data().root().resolve("run").resolve("postgres-password");
        PrivateFile.write(password, secrets.postgresPassword());
        run(asNobody(
                programs.resolve("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + NAME,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                // names sort as Java sorts them
                "--locale=C"));
        Files.delete(password);
        run(
                asNobody(programs.resolve("postgres").toString(), "--single", "-D", fresh.toString(), "template1"),
                "CREATE DATABASE " + NAME + "\n");
        Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root looks like nobody to it. */
    private static List<String> asNobody(String... words) {
        var all = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("unshare", "--user"));
        }
        all.addAll(List.of(words));
        return all;
    }

    private void run(List<String> words, String... input) throws IOException {
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data().log(name()).toFile()))
                .start();
        try (var stdin = process.outputWriter()) {
            for (var line : input) {
                stdin.write(line);
            }
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new ServerException("postgres cannot set up its data directory; its log says:\n" + lastLogLines());
        }
    }
}
