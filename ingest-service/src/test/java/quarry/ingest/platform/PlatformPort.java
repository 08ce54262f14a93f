package quarry.ingest.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import quarry.standalone.servers.FreePorts;

/** Tells the service where a test will start a platform. */
public final class PlatformPort implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN = "secret=42";
    static final String SECRET = "whisper";
    static final String URL = "ingest.platform.annotate-online.url";

    @Override
    public Map<String, String> start() {
        var url = "http://127.0.0.1:" + FreePorts.any();
        return Map.of(
                URL,
                url,
                "ingest.platform.annotate-online.items-url",
                url + "/api/v1",
                "ingest.platform.annotate-online.assets-url",
                url + "/api/v4",
                "ingest.platform.annotate-online.token",
                TOKEN,
                "ingest.platform.annotate-online.webhook-secret",
                SECRET,
                "ingest.platform.every",
                "100ms",
                "ingest.platform.poll",
                "1h",
                "ingest.platform.retry-delay",
                "100ms",
                "ingest.platform.public-url",
                "http://quarry.example.org/",
                "ingest.platform.item-key",
                "key");
    }

    @Override
    public void stop() {
        // the test that started the platform stops it
    }
}
