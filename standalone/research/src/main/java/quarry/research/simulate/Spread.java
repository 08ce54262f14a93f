package quarry.research.simulate;

import java.util.Collection;

/**
 * Some numbers, summed up.
 *
 * @param mean their mean
 * @param deviation their sample standard deviation, 0 for a single one
 * @param count how many there are
 */
record Spread(double mean, double deviation, int count) {

    static Spread of(Collection<Double> numbers) {
        double mean = numbers.stream().mapToDouble(number -> number).average().orElse(Double.NaN);
        double squares = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return new Spread(mean, numbers.size() < 2 ? 0 : Math.sqrt(squares / (numbers.size() - 1)), numbers.size());
    }
}
