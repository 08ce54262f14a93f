package quarry.activelearning.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws pictures whose labels are known, for demonstrations and tests. The same seed gives the same files. */
public interface Renderer {

    /** The name of the {@link DatasetFormat} in whose layout the files are written. */
    String format();

    /** The classes that occur in the labels. */
    List<String> classes();

    /**
     * Writes a data set.
     *
     * @param directory where to; made if it is not there
     * @param train images to choose from
     * @param test images held out
     */
    void write(Path directory, int train, int test, long seed) throws IOException;
}
