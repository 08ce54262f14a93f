package quarry.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.standalone.servers.Command;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.FreePorts;
import quarry.standalone.servers.Server;

class SupervisorTest {

    @TempDir
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private DataDirectory data;
    private Server server;

    @BeforeEach
    void start() {
        data = DataDirectory.take(directory);
        server = new Server("sleeper", FreePorts.any(), data) {
            @Override
            protected Command prepare() {
                return new Command(List.of("sleep", "1000"), Map.of(), "TERM");
            }

            @Override
            protected boolean isReady() {
                return true;
            }
        };
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        data.close();
    }

    @Test
    void whatIsKilledIsStartedAgainEachTime() {
        try (var supervisor = new Supervisor(said::add)) {
            supervisor.watch(server);
            for (int time = 0; time < 2; time++) {
                // When
                long before = server.process().pid();
                server.process().kill();

                // Then
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> server.isRunning() && server.process().pid() != before);
            }
        }
        assertThat(said).hasSize(2).allMatch("sleeper ended with exit code 137; starting it again"::equals);
    }

    @Test
    void whatEndsAfterTheSupervisorIsClosedStaysDown() {
        var supervisor = new Supervisor(said::add);
        supervisor.watch(server);

        supervisor.close();
        server.process().kill();

        assertThat(server.isRunning()).isFalse();
        assertThat(said).isEmpty();
    }
}
