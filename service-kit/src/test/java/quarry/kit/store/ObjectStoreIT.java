package quarry.kit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.contracts.ObjectRef;
import quarry.standalone.servers.testing.QuarryServers;

@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class ObjectStoreIT {

    /** Of the three bytes "abc" (FIPS 180-4, example 1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Inject
    ObjectStore store;

    @TempDir
    Path directory;

    @Test
    void whatIsPutIsReadBack() {
        // When
        var ref = store.put("kit/a b+c.txt", "abc".getBytes(UTF_8), "text/plain");

        // Then
        assertThat(ref).isEqualTo(new ObjectRef("kit/a b+c.txt", 3, ABC));
        assertThat(store.read(ref.key())).asString().isEqualTo("abc");
        assertThat(store.exists(ref.key())).isTrue();
    }

    @Test
    void aFileGoesInAndComesOut() throws Exception {
        // Given
        var file = Files.writeString(directory.resolve("in"), "abc");

        // When
        var ref = store.put("kit/file", file, "application/octet-stream");
        store.download(ref.key(), directory.resolve("out"));

        // Then
        assertThat(ref.sha256()).isEqualTo(ABC);
        assertThat(directory.resolve("out")).hasContent("abc");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNotThereIsMissingAndNotAnOutage() {
        assertThat(store.exists("kit/none")).isFalse();
        assertThatThrownBy(() -> store.read("kit/none")).isInstanceOf(ObjectMissingException.class);
        assertThatThrownBy(() -> store.download("kit/none", directory.resolve("none")))
                .isInstanceOf(ObjectMissingException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void deletingTwiceIsNoError() {
        // Given
        store.put("kit/gone", new byte[0], "text/plain");

        // When
        store.delete("kit/gone");
        store.delete("kit/gone");

        // Then
        assertThat(store.exists("kit/gone")).isFalse();
    }

    @Test
    void aStoreThatIsAwayIsAnOutage() {
        // Given
        QuarryServers.s3().stop();

        // Then
        try {
            assertThatThrownBy(() -> store.read("kit/none")).isInstanceOf(ObjectStoreException.class);
        } finally {
            QuarryServers.s3().start();
        }
        assertThat(store.exists("kit/none")).isFalse();
    }
}
