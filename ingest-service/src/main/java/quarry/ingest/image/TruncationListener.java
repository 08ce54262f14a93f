package quarry.ingest.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** The reader of JPEG fills up what is missing and only warns; it does so with these words in every locale. */
final class TruncationListener implements IIOReadWarningListener {

    private boolean truncated;

    boolean truncated() {
        return truncated;
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        truncated |= words.contains("truncated") || words.contains("premature end");
    }
}
