package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import quarry.contracts.EventHeader;
import quarry.contracts.PredictionsRequested;
import quarry.kit.event.Outbox;
import quarry.selector.prediction.PreLabels;
import quarry.selector.prediction.Predicted;
import quarry.selector.prediction.PredictionBatch;
import quarry.selector.prediction.PredictionBatches;
import quarry.selector.scoring.Candidate;
import quarry.selector.training.Trainings;

/** A cycle that has chosen: has its model predict the chosen images, and publishes the choice with what it says. */
@ApplicationScoped
class PredictionStep {

    private final Trainings trainings;
    private final Choice choice;
    private final PredictionBatches batches;
    private final PreLabels preLabels;
    private final Publication publication;
    private final Outbox outbox;
    private final Clock clock;

    PredictionStep(
            Trainings trainings,
            Choice choice,
            PredictionBatches batches,
            PreLabels preLabels,
            Publication publication,
            Outbox outbox,
            Clock clock) {
        this.trainings = trainings;
        this.choice = choice;
        this.batches = batches;
        this.preLabels = preLabels;
        this.publication = publication;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean take(Cycle cycle) {
        if (batches.anyToPlan(cycle.key())) {
            batches.plan(cycle.key(), cycle.runOfBatches(), cycle.batchSize(), clock.instant());
            ask(cycle, batches.open(cycle.key()));
            return true;
        }
        boolean allIn = batches.counts(cycle.key()).allIn();
        if (allIn) {
            publish(cycle);
        }
        return allIn;
    }

    private void publish(Cycle cycle) {
        var images = choice.images(cycle);
        var predicted = new Predicted(
                cycle.key(),
                cycle.revision + 1,
                cycle.task,
                cycle.classes(),
                batches.predictions(cycle.key()),
                images.stream().collect(toMap(Candidate::image, Candidate::name)));
        publication.publish(cycle, choice.rows(cycle, images), preLabels.write(predicted));
    }

    /** Asks once more for the open batches if none was asked for or answered since that moment. */
    void askAgainIfSilentSince(Cycle cycle, Instant moment) {
        var silent = batches.open(cycle.key());
        if (!silent.isEmpty() && !batches.movedSince(cycle.key(), moment)) {
            batches.askAgain(cycle.key(), clock.instant());
            ask(cycle, silent);
        }
    }

    private void ask(Cycle cycle, List<PredictionBatch> waiting) {
        var model = cycle.run().flatMap(trainings::model).orElseThrow();
        outbox.addAll(waiting.stream()
                .map(batch -> new PredictionsRequested(
                        EventHeader.at(clock.instant()),
                        cycle.project(),
                        cycle.number(),
                        batch.id(),
                        model,
                        batch.images()))
                .toList());
    }
}
