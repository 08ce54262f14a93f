package quarry.trainer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.Event;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectRef;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;
import quarry.contracts.TrainingRequested;
import quarry.trainer.run.Run;
import quarry.trainer.run.RunState;

/**
 * A run as operators see it.
 *
 * @param task of a model; absent for a discriminator
 * @param preset of a model; absent for a discriminator
 * @param subQuery of a discriminator, from 0; absent for a model
 * @param epoch finished epochs
 * @param epochs epochs in all; 0 while nobody knows
 * @param metrics of the trained model, before that of the latest epoch
 * @param model once the run is DONE
 * @param reason once the run is FAILED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        UUID id,
        String project,
        int cycle,
        String task,
        String preset,
        Integer subQuery,
        RunState state,
        int attempt,
        int failures,
        int epoch,
        int epochs,
        Integer threads,
        String device,
        String owner,
        Instant leaseUntil,
        Instant dueAt,
        Instant requestedAt,
        Instant endedAt,
        Map<String, Double> metrics,
        ObjectRef model,
        String reason) {

    static RunView of(Run run) {
        var training = Optional.of(run.request())
                .filter(TrainingRequested.class::isInstance)
                .map(TrainingRequested.class::cast);
        var discriminator = Optional.of(run.request())
                .filter(DiscriminatorRequested.class::isInstance)
                .map(DiscriminatorRequested.class::cast);
        var trained = run.answer().flatMap(Trained::of);
        var failed = run.answer().filter(TrainingFailed.class::isInstance).map(TrainingFailed.class::cast);
        return new RunView(
                run.id().value(),
                run.project().value(),
                run.cycle(),
                training.map(TrainingRequested::task).orElse(null),
                training.map(TrainingRequested::preset).orElse(null),
                discriminator.map(DiscriminatorRequested::subQuery).orElse(null),
                run.state(),
                run.attempt(),
                run.failures(),
                run.epoch(),
                run.epochs(),
                run.threads().orElse(null),
                run.device().orElse(null),
                run.owner().orElse(null),
                run.leaseUntil().orElse(null),
                run.dueAt(),
                run.requestedAt(),
                run.endedAt().orElse(null),
                trained.map(Trained::metrics)
                        .or(() -> run.progress().map(TrainingProgressed::metrics))
                        .orElse(Map.of()),
                trained.map(Trained::model).orElse(null),
                failed.map(TrainingFailed::reason).orElse(null));
    }

    private record Trained(ObjectRef model, Map<String, Double> metrics) {

        static Optional<Trained> of(Event answer) {
            if (answer instanceof ModelTrained trained) {
                return Optional.of(new Trained(trained.model(), trained.metrics()));
            }
            return answer instanceof DiscriminatorTrained trained
                    ? Optional.of(new Trained(trained.model(), trained.metrics()))
                    : Optional.empty();
        }
    }
}
