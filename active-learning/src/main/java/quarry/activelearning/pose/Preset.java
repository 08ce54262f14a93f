package quarry.activelearning.pose;

import java.util.List;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;

/**
 * A size of the network, and of its schedule. The rate falls after 81 % and 95 % of the epochs, the shares of HRNet's own
 * schedule (the reference kept its epochs 170 and 200 beyond an end at 100). The ranking loss is cut off from the network
 * after 75 %.
 *
 * @param id its name
 * @param epochs in all
 * @param miniBatch persons of a training step
 * @param scoringBatch views of one pass, by memory
 */
record Preset(String id, HrNetSize network, InputSize input, int epochs, int miniBatch, int scoringBatch) {

    /** As documented: 28,536,113 parameters, 256 x 192, 100 epochs. */
    static final Preset REFERENCE = new Preset("reference", HrNetSize.W32, new InputSize(192, 256, 2), 100, 64, 32);

    /** Trains a few hundred persons in a minute on two cores. */
    static final Preset TINY = new Preset("tiny", HrNetSize.TINY, new InputSize(96, 128, 1), 20, 16, 128);

    private static final List<Preset> ALL = List.of(REFERENCE, TINY);
    private static final double FIRST_RATE = 1e-3;
    private static final double RANKING_WEIGHT = 1e-4;

    static Preset named(String name) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown preset '" + name + "'; known: " + String.join(", ", ids())));
    }

    static List<String> ids() {
        return ALL.stream().map(Preset::id).toList();
    }

    Schedule schedule() {
        return new Schedule(
                epochs,
                miniBatch,
                Descent.adam(),
                Rate.of(FIRST_RATE, epochs * 81 / 100, epochs * 95 / 100),
                Ranking.until(epochs * 3 / 4, RANKING_WEIGHT));
    }
}
