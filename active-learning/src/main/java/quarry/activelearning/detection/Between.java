package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * A place between two pixels of a row or column.
 *
 * @param first the pixel before
 * @param second the pixel after
 * @param share of the second, 0..1
 */
record Between(int first, int second, float share) {

    /** Where the middles of so many pixels lie, when they are laid over a row of others. */
    static List<Between> of(int from, int to) {
        var places = new ArrayList<Between>();
        for (int i = 0; i < to; i++) {
            double place = Math.max(0, Math.min((i + 0.5) * from / to - 0.5, from - 1));
            int first = (int) place;
            places.add(new Between(first, Math.min(first + 1, from - 1), (float) (place - first)));
        }
        return places;
    }

    /** Linear between the values of both. */
    float mix(float atFirst, float atSecond) {
        return atFirst + share * (atSecond - atFirst);
    }
}
