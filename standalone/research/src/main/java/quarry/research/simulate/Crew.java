package quarry.research.simulate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several processes like this one, since the engine's generator allows one training at a time in a process. */
final class Crew {

    private Crew() {}

    /** Runs that many with these arguments; returns the first exit code that is not 0, else 0. */
    static int run(int size, List<String> arguments) throws IOException, InterruptedException {
        var workers = new CopyOnWriteArrayList<Process>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> workers.forEach(Process::destroy), "end of the crew"));
        for (int i = 0; i < size; i++) {
            var worker = new ProcessBuilder(words(arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            workers.add(worker);
            new Thread(() -> passOn(worker), "output of worker " + i).start();
        }
        int code = 0;
        for (var worker : workers) {
            int ended = worker.waitFor();
            code = code == 0 ? ended : code;
        }
        return code;
    }

    private static void passOn(Process worker) {
        try {
            worker.getInputStream().transferTo(System.out);
        } catch (IOException e) {
            // its stream is gone with it; the exit code says the rest
            System.err.println("the output of a worker ended: " + e.getMessage());
        }
    }

    private static List<String> words(List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.add("-Dquarry.ends-with-parent=true");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "quarry.research.Research"));
        words.addAll(arguments);
        words.addAll(List.of("--jobs", "1", "--worker"));
        return words;
    }
}
