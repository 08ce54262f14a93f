package quarry.activelearning.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;

/** The share of the images whose surest class is the right one. */
final class ClassComparison implements Comparison {

    private int images;
    private int right;

    @Override
    public void add(Map<String, Object> label, List<Finding> findings) {
        var surest = findings.stream()
                .max(Comparator.comparingDouble(Finding::score))
                .map(Finding::className);
        images++;
        right += surest.isPresent() && surest.get().equals(label.get(Classification.CLASS)) ? 1 : 0;
    }

    @Override
    public Map<String, Double> figures() {
        return Map.of(ClassificationLearner.ACCURACY, (double) right / images);
    }
}
