package quarry.research.simulate;

import java.util.List;
import java.util.Locale;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Strategy;

/** What a model has beyond its network. Strategies with the same recipe share the model of cycle 0. */
enum Recipe {
    PLAIN(false, 0),
    LOSS_HEAD(true, 0),
    DROPOUT(false, 0.5),
    LOSS_HEAD_AND_DROPOUT(true, 0.5);

    private final boolean lossHead;
    private final double dropout;

    Recipe(boolean lossHead, double dropout) {
        this.lossHead = lossHead;
        this.dropout = dropout;
    }

    static Recipe of(Strategy strategy, Settings settings) {
        boolean lossHead = strategy.needs().lossHead() || settings.lossHeadAlways();
        if (strategy.needs().dropout()) {
            return lossHead ? LOSS_HEAD_AND_DROPOUT : DROPOUT;
        }
        return lossHead ? LOSS_HEAD : PLAIN;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ModelSpec spec(Settings settings, List<String> classes) {
        return new ModelSpec(settings.task(), settings.preset(), classes, lossHead, dropout);
    }
}
