package quarry.scorer.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.scoring.ScoringModel;
import quarry.contracts.ObjectRef;
import quarry.scorer.ScorerConfig;

/** The models at hand. */
@ApplicationScoped
public class Models {

    private final SharedCache<ObjectRef, ScoringModel> scoring;
    private final SharedCache<ObjectRef, Discriminator> discriminators;

    Models(ModelLoader loader, ScorerConfig config) {
        int most = config.models().cached();
        this.scoring = new SharedCache<>(most, loader::load, ScoringModel::close);
        this.discriminators = new SharedCache<>(most, loader::loadDiscriminator, Discriminator::close);
    }

    /**
     * The model of an object, open until the answer is closed.
     *
     * @throws ModelUnusableException if there is no such model
     */
    public ModelUse<ScoringModel> use(ObjectRef object) {
        var use = scoring.use(object);
        return new ModelUse<>(use.value(), use::close);
    }

    /** The same for the discriminator of an object. */
    public ModelUse<Discriminator> useDiscriminator(ObjectRef object) {
        var use = discriminators.use(object);
        return new ModelUse<>(use.value(), use::close);
    }

    @PreDestroy
    void close() {
        scoring.clear();
        discriminators.clear();
    }
}
