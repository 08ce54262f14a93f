package quarry.research;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import quarry.activelearning.engine.Devices;

/** What a number was made with. */
public record Versions(String quarry, String java, String djl, String pytorch, String machine, String engine) {

    /** Those of this process; loads the engine. */
    public static Versions current() {
        return new Versions(
                ofQuarry(),
                System.getProperty("java.version"),
                Engine.getDjlVersion(),
                Engine.getEngine("PyTorch").getVersion(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors",
                Devices.describe());
    }

    private static String ofQuarry() {
        var properties = new Properties();
        try (var in = Versions.class.getResourceAsStream("version.properties")) {
            properties.load(in);
            return properties.getProperty("quarry");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
