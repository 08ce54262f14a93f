package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.strategy.Features;
import quarry.contracts.ImageScore;
import quarry.contracts.ObjectRef;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;
import quarry.scorer.model.Models;

/** Scores stored vectors by a discriminator; no image is looked at. */
@ApplicationScoped
class VectorScoring {

    private final Models models;
    private final ObjectStore store;

    VectorScoring(Models models, ObjectStore store) {
        this.models = models;
        this.store = store;
    }

    /** @throws IllegalArgumentException if the vectors are not there, or not one for each image */
    Outcome outcome(ScoringRequested request) {
        var features = read(request.features());
        if (features.rows() != request.images().size()) {
            throw new IllegalArgumentException(request.images().size() + " images but " + features.rows()
                    + " vectors in " + request.features().key());
        }
        try (var use = models.useDiscriminator(request.model())) {
            var probabilities = use.model().unlabelledProbabilities(features.embedding());
            var scores = new ArrayList<ImageScore>();
            for (int i = 0; i < probabilities.length; i++) {
                scores.add(new ImageScore(request.images().get(i), probabilities[i]));
            }
            return new Outcome(scores, List.of(), Features.NONE);
        }
    }

    private Features read(ObjectRef object) {
        try {
            var bytes = store.read(object.key());
            if (!Sha256.hex(bytes).equals(object.sha256())) {
                throw new IllegalArgumentException("object " + object.key() + " is not the announced one");
            }
            return Features.read(bytes);
        } catch (ObjectMissingException e) {
            throw new IllegalArgumentException("the vectors are not in the bucket: " + object.key());
        } catch (IOException e) {
            throw new IllegalArgumentException("the vectors " + object.key() + " can not be read: " + e.getMessage());
        }
    }
}
