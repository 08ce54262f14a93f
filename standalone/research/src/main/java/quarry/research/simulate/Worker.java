package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does the units of a plan, one after the other, until none is left; as many processes as one likes share a plan. */
final class Worker {

    private static final int WAIT_MILLIS = 500;

    private final Plan plan;
    private final OutFolder out;
    private final Protocol protocol;
    private final Optional<LossTools> losses;
    private final Consumer<String> say;
    private final Pace pace;

    /** @param losses what looks at the losses of every model, if that was asked for */
    Worker(Plan plan, OutFolder out, Material material, Optional<LossTools> losses, Consumer<String> say) {
        this.plan = plan;
        this.out = out;
        this.losses = losses;
        this.say = say;
        protocol = new Protocol(plan.settings(), material);
        pace = new Pace(plan.figure());
    }

    /** Returns when every unit is done, be it by others. */
    void run() throws IOException, InterruptedException {
        pace.start(open().size());
        for (var open = open(); !open.isEmpty(); open = open()) {
            if (!workOnOneOf(open)) {
                Thread.sleep(WAIT_MILLIS);
            }
        }
    }

    /** Units that nobody has finished, in the order of the plan. */
    private List<Plan.Unit> open() throws IOException {
        var open = new ArrayList<Plan.Unit>();
        for (var unit : plan.units()) {
            if (finished(unit.chain()).size() <= place(unit)) {
                open.add(unit);
            }
        }
        return open;
    }

    private List<CycleResult> finished(Chain chain) throws IOException {
        return out.journal(chain).read();
    }

    /** The unit's line in the journal of its chain. */
    private static int place(Plan.Unit unit) {
        return unit.chain() instanceof Chain.Start ? 0 : unit.cycle() - 1;
    }

    private boolean workOnOneOf(List<Plan.Unit> open) throws IOException {
        for (var unit : open) {
            if (isReady(unit)) {
                var claim = Claim.tryTake(out.lock(unit.chain()));
                if (claim.isPresent()) {
                    return workUnder(claim.get(), unit);
                }
            }
        }
        return false;
    }

    private boolean workUnder(Claim claim, Plan.Unit unit) throws IOException {
        try {
            // another process may have done it since we looked
            if (finished(unit.chain()).size() == place(unit)) {
                work(unit);
            }
            return true;
        } finally {
            claim.close();
        }
    }

    private boolean isReady(Plan.Unit unit) throws IOException {
        if (unit.chain() instanceof Chain.Choice choice) {
            return finished(choice).size() == place(unit)
                    && !finished(plan.start(choice.seed(), choice.strategy())).isEmpty();
        }
        return true;
    }

    private void work(Plan.Unit unit) throws IOException {
        var result = unit.chain() instanceof Chain.Choice choice
                ? next(choice, unit.cycle())
                : first((Chain.Start) unit.chain());
        out.journal(unit.chain()).append(result);
        say.accept(pace.line(unit, result, open().size()));
    }

    private CycleResult first(Chain.Start start) throws IOException {
        var picked = protocol.initial(start.seed());
        var weights = out.weights(start, 0);
        var model = protocol.train(start.recipe(), start.seed(), 0, picked, weights);
        lookAtLosses(start, 0, picked, weights);
        return model.result(0, picked.size(), 0, picked);
    }

    private CycleResult next(Chain.Choice choice, int cycle) throws IOException {
        var start = plan.start(choice.seed(), choice.strategy());
        var labelled = labelled(start, choice);
        long began = System.nanoTime();
        var picked = protocol.choose(
                Contestant.named(choice.strategy()),
                choice.seed(),
                cycle,
                labelled,
                former(start, choice, cycle, labelled));
        double seconds = Seconds.since(began);
        labelled.addAll(picked);
        var weights = out.weights(choice, cycle);
        var model = protocol.train(start.recipe(), choice.seed(), cycle, labelled, weights);
        lookAtLosses(choice, cycle, labelled, weights);
        // the model of the cycle before has done its duty; that of cycle 0 serves other strategies, too
        Files.deleteIfExists(out.weights(choice, cycle - 1));
        if (!asksModel(choice) || cycle + 1 == plan.cycles()) {
            Files.deleteIfExists(weights);
        }
        return model.result(cycle, labelled.size(), seconds, picked);
    }

    private void lookAtLosses(Chain chain, int cycle, List<String> labelled, Path weights) throws IOException {
        if (losses.isPresent()) {
            losses.get().write(weights, labelled, out.file("losses"), chain.id() + "-cycle-" + cycle);
        }
    }

    private List<String> labelled(Chain.Start start, Chain.Choice choice) throws IOException {
        var labelled = new ArrayList<String>();
        finished(start).forEach(result -> labelled.addAll(result.picked()));
        finished(choice).forEach(result -> labelled.addAll(result.picked()));
        return labelled;
    }

    /** The weights that the choice is made with, trained once more if they are gone. */
    private Path former(Chain.Start start, Chain.Choice choice, int cycle, List<String> labelled) throws IOException {
        Chain chain = cycle == 1 ? start : choice;
        var weights = out.weights(chain, cycle - 1);
        if (asksModel(choice) && !Files.exists(weights)) {
            protocol.train(start.recipe(), choice.seed(), cycle - 1, labelled, weights);
        }
        return weights;
    }

    private static boolean asksModel(Chain.Choice choice) {
        return Contestant.named(choice.strategy()).asksModel();
    }
}
