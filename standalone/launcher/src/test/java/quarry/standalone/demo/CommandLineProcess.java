package quarry.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a user runs it: a process of its own. */
final class CommandLineProcess {

    private static final int PATIENCE_MINUTES = 15;

    private final Process process;
    private final Path output;

    private CommandLineProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What it prints goes to the given file. */
    static CommandLineProcess start(Path output, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dquarry.home=" + System.getProperty("quarry.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "quarry.standalone.Quarry"));
        command.addAll(words);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new CommandLineProcess(process, output);
    }

    /** Runs it to its end. */
    static CommandLineProcess run(Path output, String... words) throws IOException, InterruptedException {
        var started = start(output, List.of(words));
        if (!started.process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            started.kill();
        }
        return started;
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
