package quarry.activelearning.strategy;

/**
 * The gradient embeddings of BADGE: the outer product of residual r and embedding phi of each image, C x D numbers that
 * are never made. Since {@code <g_i, g_j> = <r_i, r_j> <phi_i, phi_j>}, two short products give a distance.
 */
final class GradientSpace implements Space {

    private final Matrix embeddings;
    private final Matrix residuals;
    private final float[] squares;

    GradientSpace(Features features) {
        embeddings = features.embedding();
        residuals = features.residual();
        squares = new float[embeddings.rows()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = dot(i, i);
        }
    }

    @Override
    public int points() {
        return squares.length;
    }

    @Override
    public float squaredDistance(int point, int centre) {
        return squaredDistance(point, centre, dot(point, centre));
    }

    @Override
    public Block block(int from, int to) {
        var embedding = new Columns(embeddings, from, to);
        var residual = new Columns(residuals, from, to);
        var products = new float[to - from];
        return (centre, distances) -> {
            embedding.dots(embeddings, centre, distances);
            residual.dots(residuals, centre, products);
            for (int i = 0; i < products.length; i++) {
                distances[i] = squaredDistance(from + i, centre, products[i] * distances[i]);
            }
        };
    }

    private float dot(int i, int j) {
        return residuals.dot(i, residuals, j) * embeddings.dot(i, embeddings, j);
    }

    // exactly 0 for equal images; rounding must not make a distance negative
    private float squaredDistance(int point, int centre, float dot) {
        return Math.max(0, (squares[point] + squares[centre]) - 2 * dot);
    }
}
