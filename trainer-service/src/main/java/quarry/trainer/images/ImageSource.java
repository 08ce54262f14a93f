package quarry.trainer.images;

import java.io.IOException;

/** Where images come from: the bucket, or a test. */
@FunctionalInterface
interface ImageSource {

    byte[] read(String key) throws IOException;
}
