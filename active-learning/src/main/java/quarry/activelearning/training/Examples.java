package quarry.activelearning.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Input;
import quarry.activelearning.task.Learner;

/**
 * Labelled images, decoded and in memory.
 *
 * @param inputs images that could be decoded
 * @param targets their labels, in the same order
 * @param unreadable how many could not
 */
record Examples<T>(List<Input> inputs, List<T> targets, int unreadable) {

    /** Decodes all of them; one that cannot be decoded is left out and counted, so that it blocks no training. */
    static <T> Examples<T> read(Learner<T> learner, LabelledImages images) throws IOException {
        var inputs = new ArrayList<Input>(images.size());
        var targets = new ArrayList<T>(images.size());
        int unreadable = 0;
        for (int i = 0; i < images.size(); i++) {
            var target = learner.target(images.label(i));
            try {
                inputs.add(images.input(i, learner));
                targets.add(target);
            } catch (UnreadableImageException e) {
                unreadable++;
            }
        }
        return new Examples<>(inputs, targets, unreadable);
    }

    int size() {
        return inputs.size();
    }

    /** The same examples in a random order. */
    Examples<T> shuffled(SplittableRandom random) {
        var shuffledInputs = new ArrayList<>(inputs);
        var shuffledTargets = new ArrayList<>(targets);
        for (int i = size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffledInputs.set(i, shuffledInputs.set(j, shuffledInputs.get(i)));
            shuffledTargets.set(i, shuffledTargets.set(j, shuffledTargets.get(i)));
        }
        return new Examples<>(shuffledInputs, shuffledTargets, unreadable);
    }

    /** Cut into pieces of that size, the last one smaller. */
    List<Examples<T>> miniBatches(int miniBatch) {
        var pieces = new ArrayList<Examples<T>>();
        for (int from = 0; from < size(); from += miniBatch) {
            int to = Math.min(size(), from + miniBatch);
            pieces.add(new Examples<>(inputs.subList(from, to), targets.subList(from, to), 0));
        }
        return pieces;
    }
}
