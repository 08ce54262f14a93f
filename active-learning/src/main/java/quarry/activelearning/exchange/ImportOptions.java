package quarry.activelearning.exchange;

import java.util.Set;

/**
 * What counts as a label.
 *
 * @param statuses with which the platform says that somebody has finished an item
 * @param onlyKnownClasses whether what is marked with a class that the project has not is left out, else the image is refused
 */
public record ImportOptions(Set<String> statuses, boolean onlyKnownClasses) {

    /** Finished items only, and no strange class. */
    public static final ImportOptions USUAL = new ImportOptions(Set.of("Completed"), false);

    public ImportOptions {
        statuses = Set.copyOf(statuses);
    }
}
