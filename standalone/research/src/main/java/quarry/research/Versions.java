package quarry.research;

import ai.djl.engine.Engine;
import quarry.activelearning.engine.Devices;

/** What a number was made with. */
public record Versions(String java, String djl, String pytorch, String machine, String engine) {

    /** Those of this process; loads the engine. */
    public static Versions current() {
        return new Versions(
                System.getProperty("java.version"),
                Engine.getDjlVersion(),
                Engine.getEngine("PyTorch").getVersion(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors",
                Devices.describe());
    }
}
