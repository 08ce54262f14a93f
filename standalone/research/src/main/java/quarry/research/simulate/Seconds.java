package quarry.research.simulate;

/** Time that has gone by. */
final class Seconds {

    private Seconds() {}

    static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) * 1e-9;
    }
}
