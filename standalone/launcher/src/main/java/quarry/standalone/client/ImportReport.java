package quarry.standalone.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarry.activelearning.exchange.ImportItem;

/** What a file of labels holds, counted; a part of the refusals with their reasons. */
final class ImportReport {

    private static final int SHOWN = 20;

    private final List<String> refusals = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int taken;
    private int refused;

    void add(ImportItem item) {
        if (item instanceof ImportItem.Taken) {
            taken++;
        } else if (item instanceof ImportItem.Skipped skip) {
            skipped.merge(skip.reason(), 1, Integer::sum);
        } else if (item instanceof ImportItem.Refused refusal) {
            refused++;
            if (refused <= SHOWN) {
                refusals.add(refusal.name() + ": " + refusal.reason());
            }
        } else if (item instanceof ImportItem.LeftOut part) {
            leftOut.merge(part.what(), 1, Integer::sum);
        }
    }

    /** Prints it; the exit code is 1 when something was refused. */
    int print() {
        int skips = skipped.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d taken, %d skipped, %d refused in the file%n", taken, skips, refused);
        skipped.forEach((reason, count) -> System.out.println("skipped " + count + ": " + reason));
        leftOut.forEach((what, count) -> System.out.println("left out " + count + ": " + what));
        refusals.forEach(refusal -> System.out.println("refused " + refusal));
        if (refused > SHOWN) {
            System.out.println("and " + (refused - SHOWN) + " more");
        }
        return refused == 0 ? 0 : 1;
    }
}
