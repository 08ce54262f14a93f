package quarry.contracts;

import java.util.List;

/**
 * Some rows of one object of feature vectors.
 *
 * @param rows from 0, in the order in which they are used
 */
public record FeatureRows(ObjectRef features, List<Integer> rows) {

    public FeatureRows {
        Require.present(features, "features");
        rows = Require.list(rows, "rows");
        rows.forEach(row -> Require.notNegative(row, "row"));
    }
}
