package quarry.activelearning.strategy;

/** Points, and centres that they may be near to. */
interface Space {

    /** Number of points. */
    int points();

    /** The squared distance of a point to a centre. */
    float squaredDistance(int point, int centre);

    /** A range of points, prepared for being compared with many centres. */
    Block block(int from, int to);

    /** A range of points. */
    interface Block {

        /** Writes the squared distance of each point to one centre, with the bits of {@link #squaredDistance}. */
        void squaredDistances(int centre, float[] distances);
    }
}
