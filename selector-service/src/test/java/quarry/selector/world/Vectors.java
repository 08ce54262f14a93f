package quarry.selector.world;

import java.util.List;
import java.util.SplittableRandom;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;

/** The feature vectors of this world: each follows from the name of its image. */
public final class Vectors {

    private static final int COLUMNS = 8;

    private Vectors() {}

    /** One row a name, in the order given. */
    public static Features of(List<String> names) {
        var numbers = new float[names.size() * COLUMNS];
        for (int i = 0; i < names.size(); i++) {
            var random = new SplittableRandom(names.get(i).hashCode());
            for (int column = 0; column < COLUMNS; column++) {
                numbers[i * COLUMNS + column] = (float) random.nextDouble(-1, 1);
            }
        }
        return Features.of(new Matrix(COLUMNS, numbers));
    }
}
