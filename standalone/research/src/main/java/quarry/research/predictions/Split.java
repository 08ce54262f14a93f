package quarry.research.predictions;

import java.util.Locale;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;

/** A part of a data set. */
public enum Split {
    TRAIN,
    TEST;

    /** Its images. */
    public NamedImages of(Dataset dataset) {
        return switch (this) {
            case TRAIN -> dataset.train();
            case TEST -> dataset.test();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
