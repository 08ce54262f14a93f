package quarry.trainer.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.discriminative.DiscriminatorSettings;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.ObjectKeys;
import quarry.kit.store.ObjectStore;
import quarry.trainer.TrainerConfig;
import quarry.trainer.run.Claim;
import quarry.trainer.run.Reports;
import quarry.trainer.vectors.VectorSets;

/**
 * From a claimed run to a discriminator in the bucket and the event that says so. It trains for seconds, so it keeps no
 * checkpoints: the next attempt begins again and, by the same rows, seed and threads, comes to the same bits.
 */
@Singleton
class DiscriminatorTraining {

    private final VectorSets sets;
    private final ObjectStore store;
    private final Reports reports;
    private final TrainerConfig config;

    DiscriminatorTraining(VectorSets sets, ObjectStore store, Reports reports, TrainerConfig config) {
        this.sets = sets;
        this.store = store;
        this.reports = reports;
        this.config = config;
    }

    /** @throws IllegalArgumentException if the request can never be fulfilled; everything else may pass */
    void run(Claim claim, DiscriminatorRequested request, HeldLease lease) throws IOException {
        var wanted = sets.read(request.sets());
        var labelled = sets.matrix(wanted.labelled(), lease::check);
        var unlabelled = sets.matrix(wanted.unlabelled(), lease::check);
        try (var discriminator = Discriminator.train(
                        labelled,
                        unlabelled,
                        DiscriminatorSettings.DEFAULT,
                        request.seed(),
                        claim.threads(),
                        lease::check);
                var directory = WorkDirectory.below(config.directory())) {
            var file = directory.path().resolve("discriminator.safetensors");
            discriminator.write(file);
            lease.check();
            var key = ObjectKeys.model(request.project(), request.cycle(), request.run());
            var model = store.put(key, file, "application/octet-stream");
            reports.trained(claim.attempt(), model, metrics(claim, discriminator, labelled, unlabelled));
        }
    }

    private static Map<String, Double> metrics(
            Claim claim, Discriminator discriminator, Matrix labelled, Matrix unlabelled) {
        return Map.of(
                "accuracy", discriminator.accuracy(),
                "epochs", (double) discriminator.epochs(),
                "labelled", (double) labelled.rows(),
                "unlabelled", (double) unlabelled.rows(),
                "threads", (double) claim.threads());
    }
}
