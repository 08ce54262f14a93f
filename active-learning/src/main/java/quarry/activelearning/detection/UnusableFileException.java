package quarry.activelearning.detection;

import java.nio.file.Path;

/** A single file of a data set that cannot be used; the message is the reason. */
final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    UnusableFileException(Path file, String reason) {
        super(reason);
        this.file = file;
    }

    Path file() {
        return file;
    }
}
