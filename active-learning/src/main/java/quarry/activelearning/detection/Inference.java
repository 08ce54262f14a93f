package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a network's answer to objects: for each class the likeliest boxes, of those that overlap only the best, and of
 * all classes together no more than an image can have. Liu et al., arXiv 1512.02325, section 2.2.
 *
 * @param priors of the network
 * @param classes classes of objects
 */
record Inference(PriorBoxes priors, int classes) {

    private static final double LEAST_SCORE = 0.01;
    private static final double MOST_OVERLAP = 0.45;
    private static final int MOST_OBJECTS = 200;
    private static final Comparator<Likely> BY_LIKELIHOOD =
            Comparator.comparingDouble(Likely::likelihood).reversed();

    /** A prior at which a class is likely enough. */
    private record Likely(int prior, double likelihood) {}

    /**
     * The objects of each image, by descending score; boxes are as in {@link NetworkBoxes}, and may leave the image.
     *
     * @param output [B, P, 4 + 1 + classes] in row order
     */
    List<List<Detected>> objects(float[] output) {
        int size = priors.size() * numbers();
        var images = new ArrayList<List<Detected>>();
        for (int from = 0; from < output.length; from += size) {
            images.add(image(output, from));
        }
        return images;
    }

    private List<Detected> image(float[] output, int from) {
        var likely = likely(output, from);
        var objects = new ArrayList<Detected>();
        for (int i = 0; i < classes; i++) {
            int classIndex = i;
            var best = likely.get(i).stream()
                    .sorted(BY_LIKELIHOOD)
                    .limit(MOST_OBJECTS)
                    .map(each -> new Detected(classIndex, each.likelihood(), box(output, from, each.prior())))
                    .toList();
            objects.addAll(NonMaximumSuppression.of(best, MOST_OVERLAP));
        }
        objects.sort(Comparator.comparingDouble(Detected::score).reversed());
        return List.copyOf(objects.subList(0, Math.min(MOST_OBJECTS, objects.size())));
    }

    /** For each class. */
    private List<List<Likely>> likely(float[] output, int from) {
        var likely = Stream.generate(() -> (List<Likely>) new ArrayList<Likely>())
                .limit(classes)
                .toList();
        for (int prior = 0; prior < priors.size(); prior++) {
            var likelihoods = softmax(output, from + prior * numbers() + BoxCoding.SIZE);
            for (int i = 0; i < classes; i++) {
                if (likelihoods[i + 1] > LEAST_SCORE) {
                    likely.get(i).add(new Likely(prior, likelihoods[i + 1]));
                }
            }
        }
        return likely;
    }

    private Box box(float[] output, int from, int prior) {
        int place = from + prior * numbers();
        return BoxCoding.decode(
                output[place],
                output[place + 1],
                output[place + 2],
                output[place + 3],
                priors.priors().get(prior));
    }

    private double[] softmax(float[] output, int place) {
        var likelihoods = new double[classes + 1];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= classes; i++) {
            greatest = Math.max(greatest, output[place + i]);
        }
        double sum = 0;
        for (int i = 0; i <= classes; i++) {
            likelihoods[i] = Math.exp(output[place + i] - greatest);
            sum += likelihoods[i];
        }
        for (int i = 0; i <= classes; i++) {
            likelihoods[i] /= sum;
        }
        return likelihoods;
    }

    private int numbers() {
        return BoxCoding.SIZE + classes + 1;
    }
}
