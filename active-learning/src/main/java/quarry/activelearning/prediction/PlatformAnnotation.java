package quarry.activelearning.prediction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import quarry.activelearning.prediction.Outline.Corner;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Skeleton;

/**
 * The annotation of one image as annotate.online reads it for a vector project, made by a model and not yet seen by
 * anybody. A class of the image becomes a tag, a box a {@code bbox} that ends where the image does, a body a
 * {@code template} with the joints that are seen, and each connected part of the pixels of a class a {@code polygon} with its
 * holes. The probability is in per cent.
 */
public final class PlatformAnnotation {

    private static final ObjectMapper JSON = new ObjectMapper();
    // hundredths of a pixel
    private static final int DECIMALS = 2;
    private static final int PER_CENT = 100;
    // the platform finds the class by its name
    private static final int UNKNOWN_CLASS = -1;

    private final Prediction prediction;
    private final Skeleton skeleton;
    private final ArrayNode instances = JSON.createArrayNode();

    private PlatformAnnotation(Prediction prediction, Skeleton skeleton) {
        this.prediction = prediction;
        this.skeleton = skeleton;
    }

    /**
     * The JSON of an image. Its name there is what is behind the last {@code /}: folders are made in the platform.
     *
     * @param skeleton of the task
     * @throws IllegalArgumentException if a body has other joints than the skeleton
     */
    public static ObjectNode of(PredictedImage image, Skeleton skeleton) {
        var annotation = new PlatformAnnotation(image.prediction(), skeleton);
        image.prediction().findings().forEach(annotation::add);
        var json = JSON.createObjectNode();
        json.set("metadata", metadata(image));
        json.set("instances", annotation.instances);
        json.putArray("tags");
        json.putArray("comments");
        return json;
    }

    private static ObjectNode metadata(PredictedImage image) {
        var name = image.name();
        return JSON.createObjectNode()
                .put("name", name.substring(name.lastIndexOf('/') + 1))
                .put("width", image.prediction().width())
                .put("height", image.prediction().height())
                .put("status", "NotStarted")
                .putNull("projectId")
                .putNull("annotatorEmail")
                .putNull("qaEmail")
                .putNull("lastAction")
                .put("pinned", false);
    }

    private void add(Finding finding) {
        var geometry = finding.geometry();
        if (geometry instanceof Geometry.Whole) {
            instance("tag", finding);
        } else if (geometry instanceof Geometry.Box box) {
            addBox(finding, box);
        } else if (geometry instanceof Geometry.Body body) {
            addTemplate(finding, body);
        } else if (geometry instanceof PixelRuns runs) {
            OutlineTracing.of(runs).forEach(outline -> addPolygon(finding, outline));
        }
    }

    private ObjectNode instance(String type, Finding finding) {
        long probability = Math.round(PER_CENT * Math.max(0, Math.min(1, finding.score())));
        var instance = instances
                .addObject()
                .put("type", type)
                .put("className", finding.className())
                .put("classId", UNKNOWN_CLASS)
                .put("probability", probability);
        instance.putArray("attributes");
        instance.put("groupId", 0);
        instance.putObject("pointLabels");
        return instance.putNull("trackingId").put("creationType", "Preannotation");
    }

    private void addBox(Finding finding, Geometry.Box box) {
        box.within(prediction.width(), prediction.height()).ifPresent(inside -> instance("bbox", finding)
                .putObject("points")
                .put("x1", rounded(inside.left()))
                .put("y1", rounded(inside.top()))
                .put("x2", rounded(inside.right()))
                .put("y2", rounded(inside.bottom())));
    }

    /** Ids are the positions of the joints in the skeleton, from 1 on; labels go by the position among the points. */
    private void addTemplate(Finding finding, Geometry.Body body) {
        var joints = body.joints();
        if (joints.size() != skeleton.joints().size()) {
            throw new IllegalArgumentException("a body of " + joints.size() + " joints for a skeleton of "
                    + skeleton.joints().size());
        }
        if (joints.stream().noneMatch(joint -> joint.isSeenOn(prediction.width(), prediction.height()))) {
            return;
        }
        var instance = instance("template", finding).put("templateName", finding.className());
        var points = instance.putArray("points");
        var labels = instance.putObject("pointLabels");
        for (int i = 0; i < joints.size(); i++) {
            if (isSeen(body, i)) {
                labels.put(Integer.toString(points.size()), skeleton.joints().get(i));
                points.addObject()
                        .put("id", i + 1)
                        .put("x", rounded(joints.get(i).x()))
                        .put("y", rounded(joints.get(i).y()));
            }
        }
        var connections = instance.putArray("connections");
        for (var limb : skeleton.limbs()) {
            if (isSeen(body, limb.from()) && isSeen(body, limb.to())) {
                connections
                        .addObject()
                        .put("id", connections.size())
                        .put("from", limb.from() + 1)
                        .put("to", limb.to() + 1);
            }
        }
    }

    private boolean isSeen(Geometry.Body body, int joint) {
        return body.joints().get(joint).isSeenOn(prediction.width(), prediction.height());
    }

    private void addPolygon(Finding finding, Outline outline) {
        var instance = instance("polygon", finding);
        add(instance.putArray("points"), outline.border());
        var exclude = instance.putArray("exclude");
        outline.holes().forEach(hole -> add(exclude.addArray(), hole));
    }

    private static void add(ArrayNode numbers, List<Corner> corners) {
        corners.forEach(corner -> numbers.add(corner.x()).add(corner.y()));
    }

    private static BigDecimal rounded(double coordinate) {
        return BigDecimal.valueOf(coordinate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
