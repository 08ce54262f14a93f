package quarry.research.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import quarry.activelearning.task.Tasks;

/**
 * Which runs to make.
 *
 * @param seeds the seeds are 1 to this
 * @param cycles models of each run, the first on random images
 */
record Plan(Settings settings, List<String> strategies, int seeds, int cycles) {

    /** One cycle to be done. */
    record Unit(Chain chain, int cycle) {}

    Plan {
        strategies = List.copyOf(strategies);
        if (strategies.stream().distinct().count() < strategies.size()) {
            throw new IllegalArgumentException("a strategy occurs twice: " + String.join(",", strategies));
        }
        strategies.forEach(Contestant::named);
        if (strategies.isEmpty() || seeds < 1 || cycles < 1) {
            throw new IllegalArgumentException("at least one strategy, one seed and one cycle are needed");
        }
    }

    /** Every cycle of every run: seed by seed, cycle by cycle, so that what is done can be compared early. */
    List<Unit> units() {
        var units = new ArrayList<Unit>();
        for (long seed : seedNumbers()) {
            for (var recipe : recipes()) {
                units.add(new Unit(new Chain.Start(seed, recipe), 0));
            }
            for (int cycle = 1; cycle < cycles; cycle++) {
                for (var strategy : strategies) {
                    units.add(new Unit(new Chain.Choice(seed, strategy), cycle));
                }
            }
        }
        return units;
    }

    /** The metric that tells how good a model of the task is. */
    String figure() {
        return Tasks.named(settings.task()).figure();
    }

    List<Long> seedNumbers() {
        return LongStream.rangeClosed(1, seeds).boxed().toList();
    }

    /** The chain that a strategy's cycle 0 belongs to. */
    Chain.Start start(long seed, String strategy) {
        return new Chain.Start(seed, recipe(strategy));
    }

    Recipe recipe(String strategy) {
        return Recipe.of(Contestant.named(strategy).strategy(), settings);
    }

    private List<Recipe> recipes() {
        return strategies.stream().map(this::recipe).distinct().sorted().toList();
    }
}
