package quarry.activelearning.detection;

/**
 * One figure for a ranking of detections: the mean precision over all levels of recall, by the two rules of Pascal VOC.
 * After the i best detections precision is the share of them that is right, recall the share of all objects that they
 * found. Everingham et al., <i>The Pascal Visual Object Classes (VOC) Challenge</i>, IJCV 2010, section 4.2.
 */
enum AveragePrecision {
    /** Until 2009: the mean, over the recalls 0, 0.1, .. 1, of the best precision at that recall or a higher one. */
    ELEVEN_POINTS {
        @Override
        double of(boolean[] right, int objects) {
            double sum = 0;
            for (int level = 0; level < LEVELS; level++) {
                double best = 0;
                int found = 0;
                for (int i = 0; i < right.length; i++) {
                    found += right[i] ? 1 : 0;
                    // in whole numbers: 0.1 added up three times is more than 3 of 10
                    if ((LEVELS - 1L) * found >= (long) level * objects) {
                        best = Math.max(best, precision(found, i));
                    }
                }
                sum += best;
            }
            return sum / LEVELS;
        }
    },

    /** Since 2010: the area under the precision by recall, after each precision is raised to the best at a higher one. */
    AREA {
        @Override
        double of(boolean[] right, int objects) {
            int found = 0;
            for (boolean each : right) {
                found += each ? 1 : 0;
            }
            double area = 0;
            double best = 0;
            for (int i = right.length - 1; i >= 0; i--) {
                best = Math.max(best, precision(found, i));
                if (right[i]) {
                    area += best / objects;
                    found--;
                }
            }
            return area;
        }
    };

    private static final int LEVELS = 11;

    /**
     * The figure, 0..1; 0 without detections.
     *
     * @param right of each detection, by descending score, whether it found an object
     * @param objects how many there are to be found, at least one
     */
    abstract double of(boolean[] right, int objects);

    private static double precision(int found, int last) {
        return (double) found / (last + 1);
    }
}
