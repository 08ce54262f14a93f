package quarry.activelearning.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Learner;

/**
 * What labelled images teach, decoded and in memory.
 *
 * @param all one for each image, or more, as the task has it
 * @param images how many images they come from
 * @param unreadable how many images could not be decoded
 */
record Examples<T>(List<Example<T>> all, int images, int unreadable) {

    /** Decodes all of them; one that cannot be decoded is left out and counted, so that it blocks no training. */
    static <T> Examples<T> read(Learner<T> learner, LabelledImages images) throws IOException {
        var all = new ArrayList<Example<T>>(images.size());
        int unreadable = 0;
        for (int i = 0; i < images.size(); i++) {
            try {
                all.addAll(learner.examples(images.input(i, learner), images.label(i)));
            } catch (UnreadableImageException e) {
                unreadable++;
            }
        }
        return new Examples<>(all, images.size() - unreadable, unreadable);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same examples in a random order. */
    Examples<T> shuffled(SplittableRandom random) {
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(j, shuffled.get(i)));
        }
        return new Examples<>(shuffled, images, unreadable);
    }

    /** Cut into pieces of that size, the last one smaller. */
    List<List<Example<T>>> miniBatches(int miniBatch) {
        var pieces = new ArrayList<List<Example<T>>>();
        for (int from = 0; from < all.size(); from += miniBatch) {
            pieces.add(all.subList(from, Math.min(all.size(), from + miniBatch)));
        }
        return pieces;
    }
}
