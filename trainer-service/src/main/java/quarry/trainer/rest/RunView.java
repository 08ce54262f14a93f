package quarry.trainer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectRef;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;
import quarry.trainer.run.Run;
import quarry.trainer.run.RunState;

/**
 * A run as operators see it.
 *
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
        var request = run.request();
        var trained = run.answer().filter(ModelTrained.class::isInstance).map(ModelTrained.class::cast);
        var failed = run.answer().filter(TrainingFailed.class::isInstance).map(TrainingFailed.class::cast);
        return new RunView(
                run.id().value(),
                run.project().value(),
                run.cycle(),
                request.task(),
                request.preset(),
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
                trained.map(ModelTrained::metrics)
                        .or(() -> run.progress().map(TrainingProgressed::metrics))
                        .orElse(Map.of()),
                trained.map(ModelTrained::model).orElse(null),
                failed.map(TrainingFailed::reason).orElse(null));
    }
}
