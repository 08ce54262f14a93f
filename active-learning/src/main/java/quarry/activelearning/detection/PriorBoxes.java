package quarry.activelearning.detection;

import java.util.List;

/**
 * All priors of a network, map after map, in the order of its outputs. Liu et al., <i>SSD: Single Shot MultiBox
 * Detector</i>, arXiv 1512.02325, section 2.2.
 *
 * @param priors by centre and size
 * @param boxes the same by their edges
 */
record PriorBoxes(List<Prior> priors, List<Box> boxes) {

    PriorBoxes {
        priors = List.copyOf(priors);
        boxes = List.copyOf(boxes);
    }

    static PriorBoxes of(List<Prior> priors) {
        return new PriorBoxes(priors, priors.stream().map(Prior::box).toList());
    }

    int size() {
        return priors.size();
    }
}
