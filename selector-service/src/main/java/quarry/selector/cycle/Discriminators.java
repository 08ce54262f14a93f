package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Negatives;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.EventHeader;
import quarry.contracts.RunId;
import quarry.kit.event.Outbox;
import quarry.selector.feature.DiscriminatorSetsWriter;
import quarry.selector.scoring.VectorRow;
import quarry.selector.training.Trainings;

/**
 * Asks for the discriminators of a cycle's sub-queries. Sets, order and seeds are those of the library's strategy, which
 * does in one process what is done here by many: both come to the same picks.
 */
@ApplicationScoped
class Discriminators {

    private final Remaining remaining;
    private final DiscriminatorSetsWriter writer;
    private final Trainings trainings;
    private final Outbox outbox;
    private final Clock clock;

    Discriminators(
            Remaining remaining, DiscriminatorSetsWriter writer, Trainings trainings, Outbox outbox, Clock clock) {
        this.remaining = remaining;
        this.writer = writer;
        this.trainings = trainings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the discriminator of the present sub-query learns from. */
    record Sets(List<VectorRow> labelled, List<VectorRow> unlabelled) {}

    /** The labelled images, then the picks of earlier sub-queries in their order; and a sample of what is left. */
    Sets sets(Cycle cycle) {
        var candidates = remaining.of(cycle);
        var labelled = new ArrayList<>(remaining.labelled(cycle));
        candidates.stream()
                .filter(VectorRow::isPicked)
                .sorted(SubQueryPick.ORDER)
                .forEach(labelled::add);
        var left =
                candidates.stream().filter(row -> !row.isPicked()).collect(toMap(VectorRow::name, Function.identity()));
        var sample = Negatives.sample(draw(cycle, "negatives"), left.keySet(), labelled.size(), Negatives.RATIO);
        return new Sets(
                labelled,
                labelled.isEmpty()
                        ? List.copyOf(left.values())
                        : sample.stream().map(left::get).toList());
    }

    void ask(Cycle cycle, Sets sets) {
        var run = RunId.ofSubQuery(cycle.project(), cycle.number(), cycle.attempt, cycle.subQuery.index());
        cycle.subQuery.ask(run, writer.write(cycle.key(), run, sets.labelled(), sets.unlabelled()));
        trainings.open(cycle.project(), cycle.number(), run);
        announce(cycle);
    }

    void askAgain(Cycle cycle) {
        announce(cycle);
    }

    private void announce(Cycle cycle) {
        cycle.askedAt = clock.instant();
        outbox.add(new DiscriminatorRequested(
                EventHeader.at(clock.instant()),
                cycle.project(),
                cycle.number(),
                cycle.subQuery.run().orElseThrow(),
                cycle.subQuery.index(),
                draw(cycle, "discriminator").seed(),
                cycle.subQuery.sets()));
    }

    private static Draw draw(Cycle cycle, String purpose) {
        return Draw.of(cycle.draw("pick").seed(), cycle.subQuery.index(), purpose);
    }
}
