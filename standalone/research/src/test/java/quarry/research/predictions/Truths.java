package quarry.research.predictions;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.segmentation.IdImage;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Prediction;

/** What somebody would see who makes no mistake, from labels. */
record Truths(List<String> classes) {

    /** Where the size of an image does not matter. */
    static PredictedImage image(String name, List<Finding> findings) {
        return new PredictedImage(name, new Prediction(1, 1, findings));
    }

    List<Finding> classes(Map<String, Object> label) {
        return List.of(new Finding((String) label.get("class"), 1, new Geometry.Whole()));
    }

    List<Finding> boxes(Map<String, Object> label) {
        return list(label, "boxes").stream()
                .map(Map.class::cast)
                .map(object -> {
                    var edges = numbers(object.get("box"));
                    return new Finding(
                            (String) object.get("class"), 1, new Geometry.Box(edges[0], edges[1], edges[2], edges[3]));
                })
                .toList();
    }

    List<Finding> persons(Map<String, Object> label) {
        return list(label, "persons").stream()
                .map(Map.class::cast)
                .map(person -> {
                    var box = numbers(person.get("box"));
                    var joints = ((List<?>) person.get("keypoints"))
                            .stream()
                                    .map(Truths::numbers)
                                    .map(joint -> new Joint(joint[0], joint[1], joint[2] / 2))
                                    .toList();
                    return new Finding(
                            "person",
                            1,
                            new Geometry.Body(
                                    new Geometry.Box(box[0], box[1], box[0] + box[2], box[1] + box[3]), joints));
                })
                .toList();
    }

    /** The image that has these masks. */
    PredictedImage masks(String name, Map<String, Object> label) throws UnreadableImageException {
        var ids = mask(label);
        var findings = PixelRuns.byClass(
                        ids.width(), ids.height(), (y, x) -> ids.at(y, x) == Mask.IGNORED ? -1 : ids.at(y, x))
                .entrySet()
                .stream()
                .map(entry -> new Finding(classes.get(entry.getKey()), 1, entry.getValue()))
                .toList();
        return new PredictedImage(name, new Prediction(ids.width(), ids.height(), findings));
    }

    static IdImage mask(Map<String, Object> label) throws UnreadableImageException {
        return IdImage.read(Base64.getDecoder().decode((String) label.get("mask")));
    }

    private static List<?> list(Map<String, Object> label, String field) {
        return (List<?>) label.get(field);
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }
}
