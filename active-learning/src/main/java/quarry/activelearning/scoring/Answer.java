package quarry.activelearning.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
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

    /** What it says about the first images. */
    Answer first(int images) {
        var some = IntStream.range(0, images).toArray();
        return new Answer(
                scores.length == 0 ? scores : Arrays.copyOf(scores, images),
                features.rows() == 0 ? features : features.rows(some));
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
