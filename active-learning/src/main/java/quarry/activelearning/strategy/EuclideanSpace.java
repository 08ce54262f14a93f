package quarry.activelearning.strategy;

/** Rows as points, the rows of another or the same matrix as centres. */
record EuclideanSpace(Matrix rows, Matrix centres) implements Space {

    @Override
    public int points() {
        return rows.rows();
    }

    @Override
    public float squaredDistance(int point, int centre) {
        return rows.squaredDistance(point, centres, centre);
    }

    @Override
    public Block block(int from, int to) {
        var columns = new Columns(rows, from, to);
        return (centre, distances) -> columns.squaredDistances(centres, centre, distances);
    }
}
