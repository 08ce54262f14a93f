package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void bothServicesAreWhereTheEnvironmentSays() {
        var addresses = Addresses.of(
                Map.of("QUARRY_INGEST_URL", "http://ingest:8081", "QUARRY_SELECTOR_URL", "https://quarry.example"));

        assertThat(addresses)
                .contains(new Addresses(URI.create("http://ingest:8081"), URI.create("https://quarry.example")));
    }

    @Test
    void anEnvironmentWithoutThemLeavesItToTheDataDirectory() {
        assertThat(Addresses.of(Map.of("PATH", "/bin"))).isEmpty();
    }

    @Test
    void oneWithoutTheOtherIsAnsweredWithTheNameOfTheMissingOne() {
        assertThatThrownBy(() -> Addresses.of(Map.of("QUARRY_INGEST_URL", "http://ingest:8081")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("QUARRY_SELECTOR_URL");
    }

    @Test
    void whatIsNoUrlIsAnsweredWithItsName() {
        assertThatThrownBy(() ->
                        Addresses.of(Map.of("QUARRY_INGEST_URL", "ingest:8081", "QUARRY_SELECTOR_URL", "http://s:1")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("QUARRY_INGEST_URL")
                .hasMessageContaining("ingest:8081");
    }
}
