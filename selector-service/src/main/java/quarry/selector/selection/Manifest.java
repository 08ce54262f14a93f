package quarry.selector.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import quarry.contracts.ObjectRef;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectId;

/**
 * Says where an entropy csv comes from; an object beside the csv.
 *
 * @param unit what the rows are: {@code image} or {@code region}
 * @param model what scored; absent where the strategy needs none
 * @param seed of the project
 * @param values {@code raw} or {@code rank}: whether the csv holds the scores or {@code (rows - rank) / rows}
 * @param scoreMin smallest raw score of the csv
 * @param scoreMax largest raw score of the csv
 * @param csvSha256 of the csv's bytes
 * @param candidates images that the cycle looked at
 * @param unlabelled images that could be picked
 * @param unreadable candidates that no scorer could read
 * @param preLabels what the model takes the picked images to show, by the form of the file; absent without pre-labels
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        ProjectId project,
        int cycle,
        int revision,
        String strategy,
        String task,
        String preset,
        PickUnit.Kind unit,
        ObjectRef model,
        long seed,
        int rows,
        String values,
        double scoreMin,
        double scoreMax,
        String csvSha256,
        int candidates,
        int unlabelled,
        int unreadable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ObjectRef> preLabels,
        Instant createdAt) {

    static Manifest of(
            SelectionFacts facts,
            Ranking selection,
            EntropyFile file,
            String csvSha256,
            Map<String, ObjectRef> preLabels,
            Instant createdAt) {
        var scores = selection.scores();
        return new Manifest(
                facts.project(),
                facts.cycle(),
                facts.revision(),
                facts.strategy(),
                facts.task(),
                facts.preset(),
                facts.unit(),
                facts.model().orElse(null),
                facts.seed(),
                scores.size(),
                file.kind().name().toLowerCase(java.util.Locale.ROOT),
                scores.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                csvSha256,
                facts.candidates(),
                facts.unlabelled(),
                facts.unreadable(),
                preLabels,
                createdAt);
    }
}
