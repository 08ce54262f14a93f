package quarry.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The packaged trainer as a process of its own, which can be killed. It reads another topic and writes another schema
 * than the trainer in the JVM of the tests.
 */
final class TrainerProcess implements AutoCloseable {

    static final String SCHEMA = "killed_trainer";

    private static final List<String> SERVERS = List.of(
            "kafka.bootstrap.servers",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "store.endpoint",
            "store.access-key",
            "store.secret-key",
            "store.bucket");

    private final Process process;

    private TrainerProcess(Process process) {
        this.process = process;
    }

    static TrainerProcess start(String topic) throws IOException {
        var module = Path.of(System.getProperty("quarry.home"), "trainer-service", "target");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (var key : SERVERS) {
            command.add("-D" + key + "=" + ConfigProvider.getConfig().getValue(key, String.class));
        }
        command.add("-Xmx256m");
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.flyway.default-schema=" + SCHEMA);
        command.add("-Dmp.messaging.incoming.training-requests.topic=" + topic);
        command.add("-Dmp.messaging.incoming.training-requests.group.id=" + SCHEMA);
        command.add("-Dtrainer.threads=1");
        command.add("-Dtrainer.checkpoint-interval=0s");
        command.add("-Dtrainer.lease.duration=3s");
        command.add("-Dtrainer.lease.heartbeat=1s");
        command.add("-Dtrainer.directory=" + module.resolve("killed-trainer"));
        command.add("-jar");
        command.add(module.resolve("quarkus-app/quarkus-run.jar").toString());
        var log = ProcessBuilder.Redirect.appendTo(
                module.resolve("killed-trainer.log").toFile());
        return new TrainerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the trainer does not stop");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
