package quarry.standalone.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says that cannot succeed. */
class ServerStartIT {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var data = DataDirectory.take(directory);
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = new S3Server(Home.find(), data, taken.getLocalPort(), Secrets.of(data));

            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessage("s3: port " + taken.getLocalPort() + " of 127.0.0.1 is taken by another process");
        }
    }

    @Test
    void aMissingBuildIsNamed() {
        try (var data = DataDirectory.take(directory)) {
            var server = new S3Server(new Home(directory), data, FreePorts.any(), Secrets.of(data));

            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("standalone/s3 is not built")
                    .hasMessageContaining("./quarry");
        }
    }

    @Test
    void aServerThatEndsAtOnceShowsTheEndOfItsLog() {
        try (var data = DataDirectory.take(directory)) {
            var server = new Server("moody", FreePorts.any(), data) {
                @Override
                protected Command prepare() {
                    return new Command(List.of("sh", "-c", "echo not today; exit 3"), Map.of(), "TERM");
                }
            };

            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("moody ended while starting")
                    .hasMessageContaining("not today");
        }
    }
}
