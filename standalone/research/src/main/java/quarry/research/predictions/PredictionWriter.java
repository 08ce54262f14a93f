package quarry.research.predictions;

import java.io.Closeable;
import java.io.IOException;
import quarry.activelearning.prediction.PredictedImage;

/** Where predictions go, one image after the other. */
public interface PredictionWriter extends Closeable {

    /** Adds an image. */
    void add(PredictedImage image) throws IOException;
}
