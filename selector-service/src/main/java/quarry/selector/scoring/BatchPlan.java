package quarry.selector.scoring;

import java.util.ArrayList;
import java.util.List;

/** Cuts images into batches, in the order given, so that the same images always give the same batches. */
final class BatchPlan {

    private BatchPlan() {}

    /** Full batches, and one for the rest; none for no images. */
    static <T> List<List<T>> cut(List<T> images, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has at least one image: " + size);
        }
        var batches = new ArrayList<List<T>>();
        for (int start = 0; start < images.size(); start += size) {
            batches.add(List.copyOf(images.subList(start, Math.min(start + size, images.size()))));
        }
        return List.copyOf(batches);
    }
}
