package quarry.activelearning.scoring;

import java.util.Arrays;
import quarry.activelearning.strategy.Features;

/**
 * What a model says about a batch of images.
 *
 * @param scores one number an image, larger means "label this sooner"; empty if none was asked for
 * @param features one row an image; none if not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // cloned in and out, compared by content
public record Answer(double[] scores, Features features) {

    public Answer {
        scores = scores.clone();
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer
                && Arrays.equals(scores, answer.scores)
                && features.equals(answer.features);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(scores) + features.hashCode();
    }
}
