package quarry.activelearning.strategy;

import java.util.stream.IntStream;

/** The points in a heap, the one with the largest bound on top and the smaller index first among equals. */
final class FarthestFirst {

    private final NearestCentres nearest;
    private final int[] heap;
    private int size;

    /** All points whose numbers are below {@code points}, without one of them; -1 leaves out none. */
    FarthestFirst(NearestCentres nearest, int points, int without) {
        this.nearest = nearest;
        heap = IntStream.range(0, points).filter(point -> point != without).toArray();
        size = heap.length;
        restore();
    }

    boolean isEmpty() {
        return size == 0;
    }

    int top() {
        return heap[0];
    }

    void removeTop() {
        heap[0] = heap[--size];
        sink(0);
    }

    /** Puts the top where its lowered bound belongs. */
    void sinkTop() {
        sink(0);
    }

    /** Puts everything in order after many bounds were lowered. */
    void restore() {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    private void sink(int start) {
        int at = start;
        int point = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], point)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = point;
    }

    private boolean before(int a, int b) {
        int order = Float.compare(nearest.bound(b), nearest.bound(a));
        return order != 0 ? order < 0 : a < b;
    }
}
