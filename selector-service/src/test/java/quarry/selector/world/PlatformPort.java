package quarry.selector.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import quarry.standalone.servers.FreePorts;

/** Tells the selector where a test will start a platform. */
public final class PlatformPort implements QuarkusTestResourceLifecycleManager {

    /** What the platform wants to see. */
    public static final String TOKEN = "secret=42";

    /** The key that holds the address. */
    public static final String URL = "selector.platform.annotate-online.url";

    @Override
    public Map<String, String> start() {
        return Map.of(
                URL,
                "http://127.0.0.1:" + FreePorts.any(),
                "selector.platform.annotate-online.token",
                TOKEN,
                "selector.platform.retry-delay",
                "100ms",
                "selector.platform.every",
                "100ms");
    }

    @Override
    public void stop() {
        // the test that started the platform stops it
    }
}
