package quarry.selector.webhook.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    private static final Dns NAMES = GuardTest::lookUp;

    private static List<InetAddress> lookUp(String host) throws UnknownHostException {
        return switch (host) {
            case "hooks.example.org", "xn--bcher-kva.example" -> List.of(InetAddress.getByName("1.1.1.1"));
            case "half.example.org" -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
            case "stub", "other" -> List.of(InetAddress.getByName("10.1.2.3"));
            case "nowhere.example.org" -> throw new UnknownHostException(host);
            default -> Dns.SYSTEM.lookup(host);
        };
    }

    @Test
    void httpsToThePublicInternetIsPermitted() throws Exception {
        var guard = new Guard(List.of(), NAMES);

        assertThat(guard.check("https://hooks.example.org/a?b=c")).hasToString("https://hooks.example.org/a?b=c");
        assertThat(guard.check("https://HOOKS.Example.org:443/")).hasToString("https://hooks.example.org/");
        assertThat(guard.check("https://b\u00fccher.example/")).hasToString("https://xn--bcher-kva.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/, https on port 443",
        "https://hooks.example.org:8443/, https on port 443",
        "https://me@hooks.example.org/, user or a password",
        "https://me:secret@hooks.example.org/, user or a password",
        "https://hooks.example.org/#a, fragment",
        "https://nowhere.example.org/, not known",
        "https://half.example.org/, 10.0.0.1",
        "https://stub/, 10.1.2.3",
        "https://127.0.0.1/, 127.0.0.1",
        "https://2130706433/, 127.0.0.1",
        "https://[::1]/, 0:0:0:0:0:0:0:1",
        "https://[::ffff:127.0.0.1]/, 127.0.0.1",
        "https://0/, 0.0.0.0",
        "https://localhost/, address",
        "file:///etc/passwd, is no URL",
        "hooks.example.org, is no URL",
    })
    void everythingElseIsRefusedWithTheReason(String url, String reason) {
        assertThatThrownBy(() -> new Guard(List.of(), NAMES).check(url))
                .isInstanceOf(ForbiddenTargetException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void theOperatorAllowsHostsAndBlocks() throws Exception {
        var byHost = new Guard(List.of("Stub:8085", "hooks.example.org"), NAMES);
        var byBlock = new Guard(List.of("10.1.0.0/16"), NAMES);

        assertThat(byHost.check("http://stub:8085/x")).hasToString("http://stub:8085/x");
        assertThat(byHost.check("http://hooks.example.org/")).hasToString("http://hooks.example.org/");
        assertThatThrownBy(() -> byHost.check("http://stub/")).isInstanceOf(ForbiddenTargetException.class);
        assertThatThrownBy(() -> byHost.check("http://other:8085/")).isInstanceOf(ForbiddenTargetException.class);
        assertThat(byBlock.check("http://other:1234/")).hasToString("http://other:1234/");
        assertThatThrownBy(() -> byBlock.check("http://127.0.0.1/")).isInstanceOf(ForbiddenTargetException.class);
        assertThatThrownBy(() -> new Guard(List.of("http://stub"), NAMES)).isInstanceOf(IllegalArgumentException.class);
    }
}
