package quarry.activelearning.task;

import java.util.List;

/**
 * What a model sees on one image, in the pixels of the image itself. Edges lie between pixels: the first pixel reaches
 * from 0 to 1, an image from 0 to its width.
 *
 * @param width of the image in pixels
 * @param height of the image in pixels
 * @param findings none if there is nothing to see
 */
public record Prediction(int width, int height, List<Finding> findings) {

    public Prediction {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no image is " + width + " x " + height);
        }
        findings = List.copyOf(findings);
    }

    /** The findings that a model is so sure of, such as those that are worth showing to a human. */
    public Prediction atLeast(double score) {
        var sure = findings.stream().filter(finding -> finding.score() >= score).toList();
        return new Prediction(width, height, sure);
    }
}
