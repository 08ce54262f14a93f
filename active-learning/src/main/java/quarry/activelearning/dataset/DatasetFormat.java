package quarry.activelearning.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** How a data set lies on disk. */
public interface DatasetFormat {

    /**
     * Reads what a directory holds. Single files that cannot be used are left out and named in {@link Dataset#problems()}.
     *
     * @throws IOException if a file that all depends on is missing or damaged
     */
    Dataset read(Path directory) throws IOException;

    /**
     * Reads the same for a comparison with what somebody sees: with images that teach nothing, on which there are mistakes
     * to be made. Only their labels are sure to be there.
     *
     * @throws IOException if a file that all depends on is missing or damaged
     */
    default Dataset readWhole(Path directory) throws IOException {
        return read(directory);
    }
}
