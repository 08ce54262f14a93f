package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * The measures of a detector.
 *
 * @param side pixels of the input, which is a square
 * @param backbone gives the first two maps
 * @param extras layers behind it, each of which gives one more map
 * @param maps the priors of each map
 */
record SsdShape(int side, Vgg16 backbone, List<Extra> extras, List<PriorMap> maps) {

    /** SSD300 as published: 8,732 priors. */
    static final SsdShape REFERENCE = new SsdShape(
            300,
            new Vgg16(64, 6),
            List.of(
                    new Extra(256, 512, 2, 1),
                    new Extra(128, 256, 2, 1),
                    new Extra(128, 256, 1, 0),
                    new Extra(128, 256, 1, 0)),
            List.of(
                    new PriorMap(38, 8, 30, 60, List.of(2)),
                    new PriorMap(19, 16, 60, 111, List.of(2, 3)),
                    new PriorMap(10, 32, 111, 162, List.of(2, 3)),
                    new PriorMap(5, 64, 162, 213, List.of(2, 3)),
                    new PriorMap(3, 100, 213, 264, List.of(2)),
                    new PriorMap(1, 300, 264, 315, List.of(2))));

    /** The same structure for smaller images, with four maps and a quarter of the channels: 850 priors. */
    static final SsdShape TINY = new SsdShape(
            96,
            new Vgg16(16, 2),
            List.of(new Extra(64, 128, 2, 1), new Extra(32, 64, 1, 0)),
            List.of(
                    new PriorMap(12, 8, 10, 24, List.of(2)),
                    new PriorMap(6, 16, 24, 48, List.of(2, 3)),
                    new PriorMap(3, 32, 48, 72, List.of(2, 3)),
                    new PriorMap(1, 96, 72, 96, List.of(2))));

    SsdShape {
        extras = List.copyOf(extras);
        maps = List.copyOf(maps);
    }

    /** Channels of each map. */
    List<Integer> channels() {
        var channels = new ArrayList<>(List.of(backbone.conv4Channels(), backbone.fc7Channels()));
        extras.forEach(extra -> channels.add(extra.outer()));
        return channels;
    }

    /**
     * All priors, in the order of the network's answers.
     *
     * @param clipped whether centres and sizes are forced into 0..1, as in the PyTorch family of implementations; the
     *     authors' own does not
     */
    PriorBoxes priors(boolean clipped) {
        return PriorBoxes.of(maps.stream()
                .flatMap(map -> map.priors(side).stream())
                .map(prior -> clipped ? prior.clipped() : prior)
                .toList());
    }
}
