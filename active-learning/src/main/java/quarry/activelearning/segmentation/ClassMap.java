package quarry.activelearning.segmentation;

import java.util.Arrays;
import java.util.List;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Prediction;

/** The classes of the pixels of an image as they become known, and how sure a network is of each class. */
final class ClassMap {

    private static final int UNKNOWN = -1;

    private final int width;
    private final int height;
    private final List<String> classes;
    private final int[] map;
    private final double[] sureness;

    /** One that knows nothing of an image. */
    ClassMap(int width, int height, List<String> classes) {
        this.width = width;
        this.height = height;
        this.classes = classes;
        map = new int[width * height];
        Arrays.fill(map, UNKNOWN);
        sureness = new double[classes.size()];
    }

    /** Sets a pixel that was not known, with the probability of its class. */
    void set(int y, int x, int classIndex, double probability) {
        map[y * width + x] = classIndex;
        sureness[classIndex] += probability;
    }

    /**
     * Sets the pixels that a prediction knows.
     *
     * @throws IllegalArgumentException if it is none of pixels, or of another class or size
     */
    void add(Prediction prediction) {
        for (var finding : prediction.findings()) {
            int index = classes.indexOf(finding.className());
            if (!(finding.geometry() instanceof PixelRuns pixels) || index < 0) {
                throw new IllegalArgumentException("no pixels of a known class: " + finding);
            }
            if (pixels.width() != width || pixels.height() != height) {
                throw new IllegalArgumentException(pixels + " on an image of " + width + " x " + height);
            }
            pixels.forEach((y, x) -> set(y, x, index, finding.score()));
        }
    }

    /** The pixels of each class; its score is the mean probability of the class where it is the likeliest. */
    Prediction prediction() {
        var findings = PixelRuns.byClass(width, height, (y, x) -> map[y * width + x]).entrySet().stream()
                .map(entry -> {
                    int index = entry.getKey();
                    var pixels = entry.getValue();
                    return new Finding(classes.get(index), sureness[index] / pixels.count(), pixels);
                })
                .toList();
        return new Prediction(width, height, findings);
    }

    /** The classes as a label has them; ignored where none is known. */
    Mask mask() {
        return Mask.of(width, height, (y, x) -> {
            int index = map[y * width + x];
            return index == UNKNOWN ? Mask.IGNORED : index;
        });
    }
}
