package quarry.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory;

    @Test
    void aPortIsKeptOverARestart() {
        try (var data = DataDirectory.take(directory)) {
            int first = Ports.of(data).of("ingest");

            assertThat(Ports.of(data).of("ingest")).isEqualTo(first);
        }
    }

    @Test
    void aPortThatSomebodyElseTookIsReplaced() throws IOException {
        try (var data = DataDirectory.take(directory)) {
            int first = Ports.of(data).of("ingest");

            try (var taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
                assertThat(Ports.of(data).of("ingest")).isNotEqualTo(taken.getLocalPort());
            }
        }
    }
}
