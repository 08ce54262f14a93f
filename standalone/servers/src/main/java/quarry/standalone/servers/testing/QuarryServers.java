package quarry.standalone.servers.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a real broker, database and bucket: {@code @QuarkusTestResource(QuarryServers.class)}.
 *
 * <p>They start once per JVM and end with it, so that every test class after the first one starts at once.
 */
public class QuarryServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return ServerHandle.config();
    }

    @Override
    public void stop() {
        // the next test class uses the same servers; they end with the JVM
    }

    public static ServerHandle kafka() {
        return new ServerHandle("kafka");
    }

    public static ServerHandle s3() {
        return new ServerHandle("s3");
    }

    public static ServerHandle postgres() {
        return new ServerHandle("postgres");
    }
}
