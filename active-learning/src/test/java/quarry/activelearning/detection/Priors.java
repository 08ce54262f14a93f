package quarry.activelearning.detection;

import java.util.List;

/** Six priors that are easy to think about: the four quarters of an image, a box in its middle, and all of it. */
final class Priors {

    static final PriorBoxes SIX = PriorBoxes.of(List.of(
            new Prior(0.25, 0.25, 0.5, 0.5),
            new Prior(0.75, 0.25, 0.5, 0.5),
            new Prior(0.25, 0.75, 0.5, 0.5),
            new Prior(0.75, 0.75, 0.5, 0.5),
            new Prior(0.5, 0.5, 0.5, 0.5),
            new Prior(0.5, 0.5, 1, 1)));

    private Priors() {}
}
