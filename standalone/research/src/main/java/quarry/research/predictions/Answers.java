package quarry.research.predictions;

import java.io.IOException;
import java.util.List;
import quarry.activelearning.task.Finding;

/** What somebody sees on the images of a data set. */
interface Answers {

    /**
     * The findings on an image, 0 based.
     *
     * @throws IOException if they cannot be read
     */
    List<Finding> of(int image) throws IOException;

    /** How many images they are about that the data set does not have. */
    int others();
}
