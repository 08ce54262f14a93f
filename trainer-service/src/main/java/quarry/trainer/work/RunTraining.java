package quarry.trainer.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.training.EpochListener;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;
import quarry.activelearning.training.TrainingResult;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStore;
import quarry.trainer.TrainerConfig;
import quarry.trainer.images.DataSet;
import quarry.trainer.images.DataSets;
import quarry.trainer.run.Claim;
import quarry.trainer.run.Reports;

/** From a claimed run to a model in the bucket and the event that says so. */
@Singleton
class RunTraining {

    private final DataSets dataSets;
    private final RunCheckpoints checkpoints;
    private final ObjectStore store;
    private final Reports reports;
    private final TrainerConfig config;

    RunTraining(
            DataSets dataSets, RunCheckpoints checkpoints, ObjectStore store, Reports reports, TrainerConfig config) {
        this.dataSets = dataSets;
        this.checkpoints = checkpoints;
        this.store = store;
        this.reports = reports;
        this.config = config;
    }

    /** @throws IllegalArgumentException if the request can never be fulfilled; everything else may pass */
    void run(Claim claim, TrainingRequested request, HeldLease lease) throws IOException, InterruptedException {
        var data = dataSets.fetch(request, lease::check);
        try (var directory = WorkDirectory.below(config.directory())) {
            var result = train(claim, request, data, lease, directory.path());
            lease.check();
            var model = keep(request, result.weights());
            reports.trained(claim.attempt(), model, metrics(result, data));
        }
    }

    private TrainingResult train(Claim claim, TrainingRequested request, DataSet data, HeldLease lease, Path directory)
            throws IOException {
        var spec = new ModelSpec(
                request.task(), request.preset(), request.classes(), request.lossHead(), request.dropout());
        var job = new TrainingJob(spec, request.seed(), data.train(), data.test());
        EpochListener listener = report -> {
            lease.check();
            reports.progressed(claim.attempt(), report.epoch(), report.epochs(), report.metrics());
        };
        return Training.run(job, checkpoints.of(claim, directory), listener, claim.threads());
    }

    private ObjectRef keep(TrainingRequested request, Path weights) throws IOException {
        try {
            var key = ObjectKeys.model(request.project(), request.cycle(), request.run());
            return store.put(key, weights, "application/octet-stream");
        } finally {
            Files.deleteIfExists(weights);
        }
    }

    private static Map<String, Double> metrics(TrainingResult result, DataSet data) {
        var metrics = new HashMap<>(result.metrics());
        metrics.put("missing", (double) data.missing());
        return metrics;
    }
}
