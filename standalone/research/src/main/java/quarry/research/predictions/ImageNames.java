package quarry.research.predictions;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import quarry.activelearning.dataset.NamedImages;

/** Finds the images of a data set by their names, or by what of a name is behind the last {@code /}. */
final class ImageNames {

    private static final int SEVERAL = -1;

    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byLastPart = new HashMap<>();

    private ImageNames() {}

    static ImageNames of(NamedImages images) {
        return of(images, name -> name);
    }

    /** The same with a part of the names. */
    static ImageNames of(NamedImages images, Function<String, String> part) {
        var names = new ImageNames();
        for (int i = 0; i < images.size(); i++) {
            var name = part.apply(images.name(i));
            names.byName.put(name, i);
            names.byLastPart.merge(lastPart(name), i, (one, other) -> SEVERAL);
        }
        return names;
    }

    /** The place of an image in the data set; none if there is no such image, or more than one. */
    OptionalInt index(String name) {
        int index = byName.getOrDefault(name, byLastPart.getOrDefault(lastPart(name), SEVERAL));
        return index == SEVERAL ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Refuses answers that leave images out. */
    static void requireAll(Object place, NamedImages images, BitSet answered) throws IOException {
        int missing = images.size() - answered.cardinality();
        if (missing > 0) {
            throw new IOException(place + " has nothing about " + missing + " of " + images.size() + " images, such as "
                    + images.name(answered.nextClearBit(0)));
        }
    }
}
