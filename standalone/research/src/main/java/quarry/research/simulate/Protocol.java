package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategy;
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
        var random = Contestant.named("random").strategy();
        var names = material.pool().names();
        return pick(random, names, new Query(names, new double[0], settings.initial(), seedOf(seed, 0, "pick")));
    }

    /**
     * The images that a strategy adds in a later cycle.
     *
     * @param labelled all that were chosen before
     * @param model weights of the cycle before; read only by a strategy that asks a model
     */
    List<String> choose(Contestant contestant, long seed, int cycle, List<String> labelled, Path model)
            throws IOException {
        var strategy = contestant.strategy();
        var known = new TreeSet<>(labelled);
        var unlabelled = material.pool().names().stream()
                .filter(name -> !known.contains(name))
                .toList();
        int count = strategy.candidateCount(unlabelled.size(), settings.perCycle(), settings.subsetFactor());
        var candidates = Draw.of(seed, cycle, "candidates").sample(unlabelled, count);
        var pool = new Pool(material.pool(), new Scorer(settings.threads()));
        var answer = pool.candidates(contestant, candidates, model);
        var query = new Query(
                candidates,
                answer.scores(),
                answer.features(),
                pool.labelled(strategy.needs(), List.copyOf(known), model),
                settings.perCycle(),
                seedOf(seed, cycle, "pick"));
        return pick(strategy, candidates, query);
    }

    private static List<String> pick(Strategy strategy, List<String> candidates, Query query) {
        return strategy.pick(query).stream()
                .map(pick -> candidates.get(pick.index()))
                .toList();
    }

    private static long seedOf(long seed, int cycle, String purpose) {
        return Draw.of(seed, cycle, purpose).seed();
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
                seedOf(seed, cycle, "training"),
                material.pool().labelled(ascending),
                material.test().labelled(material.test().names()),
                settings.schedule(Tasks.named(settings.task()).learner(spec).schedule()));
    }
}
