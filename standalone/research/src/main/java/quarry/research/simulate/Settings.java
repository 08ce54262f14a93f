package quarry.research.simulate;

import java.util.Optional;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.task.Tasks;

/**
 * What the numbers of a simulation depend on, besides strategy, seed and cycle.
 *
 * @param dataset {@code FORMAT:DIR}
 * @param pool images to choose from, 0 for all
 * @param test held-out images, 0 for all
 * @param initial images of cycle 0
 * @param perCycle images that each later cycle adds
 * @param subsetFactor candidates for each pick
 * @param epochs of each training, 0 for the preset's own
 * @param threads of one operation of the engine
 * @param lossHeadAlways whether every model has a loss head, not only those of strategies that ask it
 */
record Settings(
        String task,
        String dataset,
        String preset,
        int pool,
        int test,
        int initial,
        int perCycle,
        double subsetFactor,
        int epochs,
        int threads,
        boolean lossHeadAlways) {

    Settings {
        if (!Tasks.named(task).presets().contains(preset)) {
            throw new IllegalArgumentException("unknown preset '" + preset + "'; known: "
                    + String.join(", ", Tasks.named(task).presets()));
        }
        if (pool < 0 || test < 0 || epochs < 0) {
            throw new IllegalArgumentException("--pool, --test and --epochs must not be negative");
        }
        if (initial < 1 || perCycle < 1 || threads < 1) {
            throw new IllegalArgumentException("--initial, --per-cycle and --threads must be at least 1");
        }
        if (!(subsetFactor >= 1)) {
            throw new IllegalArgumentException("--subset-factor must be at least 1");
        }
    }

    /** The preset's schedule in the epochs that were asked for. */
    Optional<Schedule> schedule(Schedule ofThePreset) {
        return epochs == 0 ? Optional.empty() : Optional.of(ofThePreset.in(epochs));
    }

    /** Labelled images in a cycle. */
    int labelled(int cycle) {
        return initial + cycle * perCycle;
    }
}
