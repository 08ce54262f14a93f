package quarry.scorer.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import quarry.activelearning.scoring.ScoringModel;
import quarry.contracts.ObjectRef;
import quarry.scorer.ScorerConfig;

/** The models at hand. */
@ApplicationScoped
public class Models {

    private final SharedCache<ObjectRef, ScoringModel> cache;

    Models(ModelLoader loader, ScorerConfig config) {
        this.cache = new SharedCache<>(config.models().cached(), loader::load, ScoringModel::close);
    }

    /**
     * The model of an object, open until the answer is closed.
     *
     * @throws ModelUnusableException if there is no such model
     */
    public ModelUse use(ObjectRef object) {
        var use = cache.use(object);
        return new ModelUse(use.value(), use::close);
    }

    @PreDestroy
    void close() {
        cache.clear();
    }
}
