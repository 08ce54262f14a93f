package quarry.activelearning.pose;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide and how deep the network is.
 *
 * @param stem channels of the two convolutions in front
 * @param bottlenecks blocks of {@code layer1}
 * @param width channels of the finest branch; each coarser one has twice as many
 * @param modules how many modules stage 2, 3, 4 have
 * @param blocks of each branch of a module
 */
record HrNetSize(int stem, int bottlenecks, int width, List<Integer> modules, int blocks) {

    /** The documented one of 28.5 million parameters. */
    static final HrNetSize W32 = new HrNetSize(64, 4, 32, List.of(1, 4, 3), 4);

    /** The same structure with 314,377 parameters. */
    static final HrNetSize TINY = new HrNetSize(16, 1, 8, List.of(1, 1, 1), 2);

    HrNetSize {
        modules = List.copyOf(modules);
    }

    /** Channels of so many branches, the finest first. */
    List<Integer> widths(int branches) {
        return IntStream.range(0, branches).mapToObj(branch -> width << branch).toList();
    }
}
