package quarry.research.simulate;

import java.io.IOException;
import java.util.List;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.task.Tasks;

/** The images of a simulation: the same for all its strategies and seeds. */
record Material(List<String> classes, DecodedImages pool, DecodedImages test) {

    /** Reads and decodes what the settings name. */
    static Material read(Settings settings) throws IOException {
        var task = Tasks.named(settings.task());
        var dataset = task.dataset(settings.dataset());
        var learner = task.learner(Recipe.PLAIN.spec(settings, dataset.classes()));
        return new Material(
                dataset.classes(),
                DecodedImages.sample(dataset.train(), settings.pool(), Draw.of(0, 0, "pool"), learner),
                DecodedImages.sample(dataset.test(), settings.test(), Draw.of(0, 0, "test"), learner));
    }
}
