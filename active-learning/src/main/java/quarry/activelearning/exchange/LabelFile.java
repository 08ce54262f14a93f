package quarry.activelearning.exchange;

import java.io.IOException;
import java.io.InputStream;

/** One of the files that labels are read from. */
interface LabelFile {

    /** The path below what is imported, with {@code /} between folders. */
    String path();

    /**
     * Its bytes; reading on fails at more than so many, or when an archive unpacks to a multiple beyond reason.
     *
     * @param most bytes
     */
    InputStream open(long most) throws IOException;

    /** The name without the folders. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The path of another file in the same folder. */
    default String beside(String name) {
        return path().substring(0, path().lastIndexOf('/') + 1) + name;
    }

    /** All of it. */
    default byte[] bytes(long most) throws IOException {
        try (var stream = open(most)) {
            return stream.readAllBytes();
        }
    }
}
