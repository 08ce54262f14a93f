package quarry.standalone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.FreePorts;

/** {@code quarry status}. */
@Command(
        name = "status",
        description = "Shows the processes; the exit code is 0 when all of them are ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final Set<String> SERVERS = Set.of("kafka", "s3", "postgres");
    private static final int KIB_PER_MIB = 1024;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        var state = State.of(data.directory());
        if (state.isEmpty()) {
            System.out.println("nothing runs on " + data.directory());
            return 1;
        }
        boolean allReady = true;
        System.out.printf("%-12s %8s %7s %9s  %s%n", "process", "pid", "port", "memory", "state");
        System.out.printf(
                "%-12s %8d %7s %9s%n",
                "launcher", state.get().pid(), "", memory(state.get().pid()));
        for (var entry : state.get().ports().entrySet()) {
            boolean ready = isReady(state.get(), entry.getKey());
            allReady &= ready;
            var process =
                    DataDirectory.pidFile(data.directory(), entry.getKey()).running();
            System.out.printf(
                    "%-12s %8s %7d %9s  %s%n",
                    entry.getKey(),
                    process.map(p -> Long.toString(p.pid())).orElse("-"),
                    entry.getValue(),
                    process.isPresent() ? memory(process.get().pid()) : "",
                    ready ? "ready" : "not ready");
        }
        return allReady ? 0 : 1;
    }

    private static boolean isReady(State state, String name) {
        return SERVERS.contains(name)
                ? FreePorts.answers(state.ports().get(name))
                : ServiceServer.isReady(state.url(name));
    }

    /** Resident memory, as the kernel tells it. */
    private static String memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kib -> Long.parseLong(kib) / KIB_PER_MIB + " MiB")
                .findFirst()
                .orElse("");
    }
}
