package quarry.selector.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import quarry.contracts.ProjectId;
import quarry.contracts.RefusedFile;

/** The field {@code data} of each event. Fields are only ever added; receivers ignore what they do not know. */
final class Payloads {

    private Payloads() {}

    /**
     * A csv is out.
     *
     * @param csvUrl of this revision, whatever is published later
     * @param bytes of the file as served
     * @param sha256 of the file as served
     * @param modelVersion the SHA-256 of the weights; absent where the strategy needs no model
     * @param scoreMin smallest raw score
     * @param scoreMax largest raw score
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntropyCsvReady(
            ProjectId project,
            int cycle,
            @JsonProperty("csv_url") String csvUrl,
            int rows,
            long bytes,
            String sha256,
            Integer revision,
            String task,
            String strategy,
            @JsonProperty("model_version") String modelVersion,
            @JsonProperty("score_min") Double scoreMin,
            @JsonProperty("score_max") Double scoreMax) {}

    /** A cycle is closed, or has failed and waits for a retry. */
    record CycleOver(ProjectId project, int cycle, String reason) {}

    /** A call has brought labels. */
    record Labels(ProjectId project, int taken, int unchanged, int refused) {}

    /** Files were refused. */
    record Refused(ProjectId project, List<RefusedFile> files) {}
}
