package quarry.research.simulate;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quarry simulate}. */
@Command(
        name = "simulate",
        description = "Compares strategies on a data set whose labels are known, without services.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private SimulateOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var plan = options.plan();
        var out = new OutFolder(options.out);
        out.claim(plan.settings());
        if (!options.report) {
            if (options.jobs > 1) {
                int code = Crew.run(
                        options.jobs,
                        command.root().commandLine().getParseResult().originalArgs());
                if (code != 0) {
                    return code;
                }
            } else {
                work(plan, out);
            }
        }
        if (!options.worker) {
            System.out.println();
            System.out.print(Report.write(plan, out, Clock.systemUTC().instant()));
            System.out.println("\nresults.csv, results.md, results.json and curves.png are in " + out.root());
        }
        return 0;
    }

    private void work(Plan plan, OutFolder out) throws IOException, InterruptedException {
        // what asks the engine for its threads, such as the discriminator, must not ask the machine
        System.setProperty(
                "ai.djl.pytorch.num_threads", Integer.toString(plan.settings().threads()));
        var material = Material.read(plan.settings());
        int needed = plan.settings().labelled(plan.cycles() - 1);
        int pool = material.pool().names().size();
        if (needed > pool) {
            throw new IllegalArgumentException(
                    plan.cycles() + " cycles label " + needed + " images, but the pool has only " + pool);
        }
        var losses = options.lossTools
                ? Optional.of(new LossTools(
                        material.pool(), new Scorer(plan.settings().threads())))
                : Optional.<LossTools>empty();
        new Worker(plan, out, material, losses, System.out::println).run();
    }
}
