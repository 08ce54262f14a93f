package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import quarry.contracts.BatchScored;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;

/**
 * What a batch was asked.
 *
 * @param images none for a batch that nobody asked for
 * @param scores whether each needs a score
 * @param vectors whether each needs a vector
 * @param regions whether each needs scores of its regions
 * @param stored whether the scores are those of stored vectors
 */
record Asked(Set<ImageId> images, boolean scores, boolean vectors, boolean regions, boolean stored) {

    /** @throws IllegalArgumentException if the answer is not one for every image, or to another question */
    void check(BatchScored answer) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("nobody here asked for batch " + answer.batch());
        }
        var failed = answer.failures().stream().map(ImageFailure::image).collect(toSet());
        if (vectors && answer.features() == null && !failed.equals(images)) {
            throw new IllegalArgumentException("batch " + answer.batch() + " was asked for vectors, but has none");
        }
        if (regions && answer.regions() == null && !failed.equals(images)) {
            throw new IllegalArgumentException("batch " + answer.batch() + " was asked for regions, but has none");
        }
        if (scores) {
            if (stored && !failed.isEmpty()) {
                throw new IllegalArgumentException("batch " + answer.batch() + " has vectors, so no image can fail");
            }
            checkComplete(answer);
        } else if (!answer.scores().isEmpty() || !images.containsAll(failed)) {
            throw new IllegalArgumentException(
                    "batch " + answer.batch() + " was asked for vectors or regions of its images alone");
        }
    }

    private void checkComplete(BatchScored answer) {
        var answered = Stream.concat(
                        answer.scores().stream().map(ImageScore::image),
                        answer.failures().stream().map(ImageFailure::image))
                .toList();
        Set<ImageId> distinct = new HashSet<>(answered);
        if (answered.size() != images.size() || !distinct.equals(images)) {
            var strangers =
                    distinct.stream().filter(image -> !images.contains(image)).count();
            throw new IllegalArgumentException("batch " + answer.batch() + " has " + images.size() + " images, but "
                    + answered.size() + " are answered, " + strangers + " of them not its own");
        }
    }
}
