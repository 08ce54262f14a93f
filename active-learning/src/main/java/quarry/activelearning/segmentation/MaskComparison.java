package quarry.activelearning.segmentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Comparison;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Prediction;

/** Mean intersection over union of masks, whoever drew them. A pixel of no class is a wrong one. */
final class MaskComparison implements Comparison {

    private final List<String> classes;
    private final ConfusionMatrix matrix;

    MaskComparison(List<String> classes) {
        this.classes = List.copyOf(classes);
        matrix = new ConfusionMatrix(classes.size());
    }

    @Override
    public void add(Map<String, Object> label, List<Finding> findings) {
        var truth = MaskLabel.read(label, classes.size());
        var map = new ClassMap(truth.width(), truth.height(), classes);
        map.add(new Prediction(truth.width(), truth.height(), findings));
        matrix.add(truth, map.mask());
    }

    /** {@code miou} and {@code pixel-accuracy}, and {@code iou CLASS} of each class that occurs in truth or prediction. */
    @Override
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(ConfusionMatrix.MEAN_IOU, matrix.meanIntersectionOverUnion());
        figures.put(ConfusionMatrix.PIXEL_ACCURACY, matrix.pixelAccuracy());
        for (int i = 0; i < classes.size(); i++) {
            double share = matrix.intersectionOverUnion(i);
            if (!Double.isNaN(share)) {
                figures.put("iou " + classes.get(i), share);
            }
        }
        return figures;
    }
}
