package quarry.activelearning.exchange;

import java.util.Map;

/** What became of one item of a file of labels. */
public sealed interface ImportItem {

    /**
     * A label for the project.
     *
     * @param image its name in the project
     * @param label of the project's task
     */
    record Taken(String image, Map<String, Object> label) implements ImportItem {}

    /**
     * No label, as things are.
     *
     * @param name of the image or the file
     */
    record Skipped(String name, String reason) implements ImportItem {}

    /**
     * A label that is wrong, or a file that cannot be read.
     *
     * @param name of the image or the file
     */
    record Refused(String name, String reason) implements ImportItem {}

    /**
     * A part of a label that was taken all the same.
     *
     * @param name of the image
     * @param what was left out
     */
    record LeftOut(String name, String what) implements ImportItem {}
}
