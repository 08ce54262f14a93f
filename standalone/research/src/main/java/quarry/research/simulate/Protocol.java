package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

/**
 * The steps of a cycle: choose with the model of the cycle before, then train a fresh model on all that was chosen so far.
 * Each is a pure function of settings, seed, cycle and what was labelled before.
 */
final class Protocol {

    private final Settings settings;
    private final Material material;

    Protocol(Settings settings, Material material) {
        this.settings = settings;
        this.material = material;
    }

    /** The images of cycle 0, the same for every strategy. */
    List<String> initial(long seed) {
        return pick("random", seed, 0, settings.initial(), material.pool().names(), new double[0]);
    }

    /**
     * The images that a strategy adds in a later cycle.
     *
     * @param labelled all that were chosen before
     * @param model weights of the cycle before; read only by a strategy that asks a model
     */
    List<String> choose(String strategyName, long seed, int cycle, List<String> labelled, Path model)
            throws IOException {
        var strategy = Strategies.named(strategyName);
        var known = new HashSet<>(labelled);
        var unlabelled = material.pool().names().stream()
                .filter(name -> !known.contains(name))
                .toList();
        int count = strategy.candidateCount(unlabelled.size(), settings.perCycle(), settings.subsetFactor());
        var candidates = Draw.of(seed, cycle, "candidates").sample(unlabelled, count);
        var scores = new double[0];
        if (strategy.needs().signal().isPresent()) {
            var inputs = candidates.stream().map(material.pool()::input).toList();
            scores = new Scorer(settings.threads())
                    .scores(model, strategy.needs().signal().get(), inputs);
        }
        return pick(strategyName, seed, cycle, settings.perCycle(), candidates, scores);
    }

    private static List<String> pick(
            String strategy, long seed, int cycle, int budget, List<String> candidates, double[] scores) {
        var query = new Query(
                candidates, scores, budget, Draw.of(seed, cycle, "pick").seed());
        return Strategies.named(strategy).pick(query).stream()
                .map(pick -> candidates.get(pick.index()))
                .toList();
    }

    /**
     * Trains a fresh model and measures it on all held-out images.
     *
     * @param weights where the model goes, whole or not at all
     */
    Trained train(Recipe recipe, long seed, int cycle, List<String> labelled, Path weights) throws IOException {
        long began = System.nanoTime();
        var result = Training.run(
                job(recipe.spec(settings, material.classes()), seed, cycle, labelled),
                CheckpointStore.NONE,
                report -> {},
                settings.threads());
        var partial = weights.resolveSibling(weights.getFileName() + ".partial");
        Files.move(result.weights(), partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, weights, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Trained(result.metrics(), Seconds.since(began));
    }

    private TrainingJob job(ModelSpec spec, long seed, int cycle, List<String> labelled) {
        var ascending = new ArrayList<>(labelled);
        ascending.sort(null);
        return new TrainingJob(
                spec,
                Draw.of(seed, cycle, "training").seed(),
                material.pool().labelled(ascending),
                material.test().labelled(material.test().names()),
                settings.schedule(Tasks.named(settings.task()).learner(spec).schedule()));
    }
}
