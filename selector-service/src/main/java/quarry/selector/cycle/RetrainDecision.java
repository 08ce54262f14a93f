package quarry.selector.cycle;

import quarry.contracts.RetrainRule;

/**
 * What the retrain rule of a project looks at.
 *
 * @param selectionOpen whether an image of the selection still waits for a label
 * @param newLabels labels of the pool since the csv came out
 * @param poolExhausted whether no image is left without a label
 */
record RetrainDecision(boolean selectionOpen, int newLabels, boolean poolExhausted) {

    /** Whether the next cycle starts by itself. */
    boolean isDue(RetrainRule rule) {
        return switch (rule.kind()) {
            case SELECTION -> !selectionOpen;
            // with nothing left to label the number could never be reached
            case LABELS -> newLabels >= rule.labels() || (poolExhausted && newLabels > 0);
            case MANUAL -> false;
        };
    }
}
