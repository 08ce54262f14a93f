package quarry.standalone.research;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarry.standalone.servers.Command;
import quarry.standalone.servers.Home;
import quarry.standalone.servers.ServerException;
import quarry.standalone.stack.EngineEnvironment;

/** A process of the research module on this terminal. */
public final class ResearchProcess {

    private static final String MAIN = "quarry.research.Research";

    private ResearchProcess() {}

    /**
     * Runs it to its end; an interrupt or a stop of this process is one of the child, too.
     *
     * @param heap such as 2g
     * @param words command and options
     * @return the exit code
     */
    public static int run(String heap, List<String> words) {
        var home = Home.find();
        var program = new ArrayList<>(List.of("-cp", home.classPath("research"), MAIN));
        program.addAll(words);
        var java = Command.java(
                List.of(
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dquarry.ends-with-parent=true",
                        "-Dquarry.home=" + home.root()),
                EngineEnvironment.variables(),
                program);
        try {
            var builder = new ProcessBuilder(java.words()).inheritIO();
            builder.environment().putAll(java.environment());
            var child = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child), "end of " + words.get(0)));
            return child.waitFor();
        } catch (IOException e) {
            throw new ServerException("cannot start " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted in " + words.get(0), e);
        }
    }

    /** On Ctrl-C the terminal tells both processes; nobody should have the prompt back before the child is gone. */
    private static void stop(Process child) {
        child.destroy();
        child.onExit().join();
    }
}
