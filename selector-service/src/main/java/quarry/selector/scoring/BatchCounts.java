package quarry.selector.scoring;

/**
 * The batches of a cycle.
 *
 * @param batches asked for
 * @param scored answered
 */
public record BatchCounts(int batches, int scored) {

    public boolean allIn() {
        return batches == scored;
    }
}
