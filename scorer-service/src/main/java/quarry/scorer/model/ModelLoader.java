package quarry.scorer.model;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.scoring.ScoringModel;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.scorer.ScorerConfig;

/** Loads models from the bucket. */
@ApplicationScoped
class ModelLoader {

    private static final Logger LOG = Logger.getLogger(ModelLoader.class);

    private final WeightFiles files;

    ModelLoader(ObjectStore store, ScorerConfig config, Clock clock) throws IOException {
        this.files = new WeightFiles(
                store::download,
                config.directory().resolve("models"),
                config.models().onDisk().asLongValue(),
                clock);
    }

    /**
     * Loads a model, and tries a few times before it gives up: a file may be cut short on its way.
     *
     * @throws ModelUnusableException if there is no such model
     */
    @Retry(maxRetries = 3, delay = 500, retryOn = ModelUnusableException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    ScoringModel load(ObjectRef object) {
        var model = read(object, ScoringModel::load);
        LOG.infof("model=%s loaded: %s", object.key(), model.spec());
        return model;
    }

    /** The same for a discriminator. */
    @Retry(maxRetries = 3, delay = 500, retryOn = ModelUnusableException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    Discriminator loadDiscriminator(ObjectRef object) {
        return read(object, Discriminator::read);
    }

    @FunctionalInterface
    private interface Reader<M> {
        M read(Path file) throws IOException;
    }

    private <M> M read(ObjectRef object, Reader<M> reader) {
        try {
            return reader.read(files.file(object));
        } catch (ObjectMissingException e) {
            throw new ModelUnusableException("the model is not in the bucket: " + object.key());
        } catch (IOException e) {
            throw new ModelUnusableException("the model " + object.key() + " can not be loaded: " + e.getMessage());
        }
    }
}
