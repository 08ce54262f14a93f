package quarry.research.chart;

import java.util.List;
import java.util.stream.LongStream;

/** A range of numbers laid over a range of pixels. */
record Axis(double least, double most, int first, int last) {

    private static final int MOST_TICKS = 8;

    int pixel(double number) {
        return first + (int) Math.round((number - least) / (most - least) * (last - first));
    }

    /** Round numbers within the range: multiples of 1, 2 or 5 times a power of ten. */
    List<Double> ticks() {
        double step = step();
        return LongStream.rangeClosed((long) Math.ceil(least / step - 1e-9), (long) Math.floor(most / step + 1e-9))
                .mapToObj(n -> n * step)
                .toList();
    }

    double step() {
        double power = Math.pow(10, Math.floor(Math.log10((most - least) / MOST_TICKS)));
        for (int factor : new int[] {1, 2, 5}) {
            if ((most - least) / (factor * power) <= MOST_TICKS) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
