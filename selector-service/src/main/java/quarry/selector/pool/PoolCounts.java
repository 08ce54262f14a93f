package quarry.selector.pool;

/**
 * How much of a project the selector has seen.
 *
 * @param images of the pool split that are not removed: labelled + unlabelled + unreadable
 * @param labelled images of the pool split that have a label
 * @param unlabelled images of the pool split that can still be picked
 * @param test images of the test split that are not removed
 * @param testLabelled images of the test split that have a label
 * @param removed images of either split that are gone
 * @param unreadable images of the pool split without a label that no scorer could read
 */
public record PoolCounts(
        int images, int labelled, int unlabelled, int test, int testLabelled, int removed, int unreadable) {

    public static final PoolCounts NONE = new PoolCounts(0, 0, 0, 0, 0, 0, 0);
}
