package quarry.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarry.standalone.client.Api;
import quarry.standalone.servers.Directories;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;

/** {@code quarry bench react}. */
@Command(
        name = "react",
        description = "From an upload to the csv that has it, while a cycle waits for labels.",
        mixinStandardHelpOptions = true)
final class ReactCommand implements Callable<Integer> {

    private static final Consumer<String> SAY = System.out::println;

    /** The default of {@code selector.recompute.quiet}. */
    private static final double QUIET_SECONDS = 2;

    @Option(names = "--pool", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
    private int pool;

    @Option(names = "--uploads", defaultValue = "50", description = "One after the other (default: ${DEFAULT-VALUE}).")
    private int uploads;

    @Option(
            names = "--burst",
            defaultValue = "0",
            description = "Then so many at once, in two projects, while selector and scorer are killed in one of them.")
    private int burst;

    @Override
    public Integer call() throws IOException {
        var work = Files.createTempDirectory("quarry-bench");
        try (var stack = Stack.start(Home.find(), work.resolve("data"), 1, SAY)) {
            var first = new NoisePictures(work.resolve("pool"), "pool", pool).write();
            var project = new WaitingProject(Api.of(stack.state()), "react");
            project.prepare(first, pool + uploads);
            measure(project, work, new Processes(work.resolve("data")));
            return burst == 0 || sameAfterKills(stack, work, first) ? 0 : 1;
        } finally {
            Directories.delete(work);
        }
    }

    /** The first upload warms the services up. */
    private void measure(WaitingProject project, Path work, Processes processes) throws IOException {
        var pictures = new NoisePictures(work.resolve("uploads"), "upload", uploads + 1).write();
        project.secondsToCsv(pictures.file(uploads));
        var seconds = new double[uploads];
        double spent = processes.all();
        for (int i = 0; i < uploads; i++) {
            seconds[i] = project.secondsToCsv(pictures.file(i)) - QUIET_SECONDS;
        }
        spent = processes.all() - spent;
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "upload answered to csv, %d uploads into a pool of %d, without the %.0f s of quiet:%n"
                        + "p50 %.2f s, p95 %.2f s, longest %.2f s, %.2f cpu-s an upload by all processes%n",
                uploads,
                pool,
                QUIET_SECONDS,
                percentile(seconds, 0.5),
                percentile(seconds, 0.95),
                seconds[uploads - 1],
                spent / uploads);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private boolean sameAfterKills(Stack stack, Path work, NoisePictures first) throws IOException {
        var api = Api.of(stack.state());
        var more = new NoisePictures(work.resolve("burst"), "burst", burst).write();
        var calm = new WaitingProject(api, "react-calm");
        var disturbed = new WaitingProject(api, "react-disturbed");
        calm.prepare(first, pool + burst);
        disturbed.prepare(first, pool + burst);
        calm.upload(more);
        WaitingProject.until(() -> calm.lists(pool + burst));
        long began = System.nanoTime();
        var uploading = CompletableFuture.runAsync(() -> disturbed.upload(more));
        WaitingProject.until(() -> disturbed.arrived() > pool + burst / 4);
        stack.process("selector").process().kill();
        WaitingProject.until(disturbed::isScoring);
        stack.process("scorer").process().kill();
        uploading.join();
        WaitingProject.until(() -> disturbed.lists(pool + burst));
        boolean same = Arrays.equals(calm.entropies(), disturbed.entropies());
        System.out.printf(
                Locale.ROOT,
                "%d uploads at once, selector and scorer killed: %s csv after %.0f s%n",
                burst,
                same ? "the same" : "ANOTHER",
                (System.nanoTime() - began) * 1e-9);
        return same;
    }
}
