package quarry.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import quarry.contracts.Split;
import quarry.ingest.IngestConfig;
import quarry.ingest.image.ImageIntake;
import quarry.ingest.outcome.BatchAnswer;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.project.ProjectDefinition;
import quarry.kit.problem.Problem;

/** Takes in a batch chunk by chunk. */
@ApplicationScoped
class BatchService {

    private final ImageIntake intake;
    private final UploadMemory memory;
    private final BatchLimits limits;

    BatchService(ImageIntake intake, UploadMemory memory, IngestConfig config) {
        this.intake = intake;
        this.memory = memory;
        limits = BatchLimits.of(config);
    }

    /**
     * What became of every file of the batch.
     *
     * @throws Problem if there is no file in it
     */
    BatchAnswer take(ProjectDefinition project, Split split, Batch batch) {
        var reader = new BatchReader(batch, limits);
        var outcomes = new ArrayList<Outcome>();
        while (!reader.hasEnded()) {
            outcomes.addAll(memory.hold(limits.mostInMemory(), () -> intake.take(project, split, reader.nextChunk())));
        }
        if (outcomes.isEmpty()) {
            throw Problem.badRequest("there is no file in the batch");
        }
        return BatchAnswer.of(outcomes);
    }
}
