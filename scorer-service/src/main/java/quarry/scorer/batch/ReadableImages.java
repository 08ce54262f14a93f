package quarry.scorer.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.scoring.Answer;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;
import quarry.scorer.image.DecodedImage;
import quarry.scorer.image.DecodedImage.Decoded;
import quarry.scorer.image.DecodedImage.Undecodable;

/**
 * The images of a batch that a model can look at, and the failures of the others.
 *
 * @param images those of the inputs, in the same order
 */
record ReadableImages<T>(List<ImageId> images, List<T> inputs, List<ImageFailure> failures) {

    static <T> ReadableImages<T> of(List<DecodedImage<T>> decoded) {
        var images = new ArrayList<ImageId>();
        var inputs = new ArrayList<T>();
        var failures = new ArrayList<ImageFailure>();
        for (var image : decoded) {
            if (image instanceof Decoded<T> readable) {
                images.add(readable.image());
                inputs.add(readable.input());
            } else if (image instanceof Undecodable<T> unreadable) {
                failures.add(new ImageFailure(unreadable.image(), unreadable.reason()));
            }
        }
        return new ReadableImages<>(images, inputs, failures);
    }

    /** An image for which the model has no number is failed too. */
    Outcome outcome(Answer answer) {
        var values = answer.scores();
        var scores = new ArrayList<ImageScore>();
        var failed = new ArrayList<>(failures);
        var good = new ArrayList<Integer>();
        for (int i = 0; i < images.size(); i++) {
            if (values.length > 0 && !Double.isFinite(values[i])) {
                failed.add(new ImageFailure(images.get(i), "the model's score is no number: " + values[i]));
            } else if (!isFinite(answer.features(), i)) {
                failed.add(new ImageFailure(images.get(i), "the model's feature vector is not all numbers"));
            } else {
                good.add(i);
                if (values.length > 0) {
                    scores.add(new ImageScore(images.get(i), values[i]));
                }
            }
        }
        var features = answer.features().rows() == 0
                ? answer.features()
                : answer.features()
                        .rows(good.stream().mapToInt(Integer::intValue).toArray());
        return new Outcome(scores, failed, features);
    }

    /** An image with a region for which the model has no number is failed too. */
    Outcome outcome(RegionScores answer) {
        var failed = new ArrayList<>(failures);
        var good = new ArrayList<double[]>();
        for (int i = 0; i < images.size(); i++) {
            var regions = answer.of(i);
            if (Arrays.stream(regions).allMatch(Double::isFinite)) {
                good.add(regions);
            } else {
                failed.add(new ImageFailure(images.get(i), "the model's score of a region is no number"));
            }
        }
        return new Outcome(List.of(), failed, Features.NONE, RegionScores.of(good));
    }

    private static boolean isFinite(Features features, int row) {
        return features.rows() == 0 || (isFinite(features.embedding(), row) && isFinite(features.residual(), row));
    }

    private static boolean isFinite(Matrix vectors, int row) {
        for (int column = 0; column < vectors.columns(); column++) {
            if (!Float.isFinite(vectors.get(row, column))) {
                return false;
            }
        }
        return true;
    }
}
