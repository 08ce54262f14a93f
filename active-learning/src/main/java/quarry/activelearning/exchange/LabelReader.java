package quarry.activelearning.exchange;

import java.io.IOException;

/** Reads labels of one format. Implementations are stateless. */
interface LabelReader {

    /**
     * Hands over all that it finds. An item that is wrong is refused there and does not end the reading.
     *
     * @throws IOException if nothing can be made of the files at all; the message is the reason
     */
    void read(LabelFiles files, Collector collector) throws IOException;
}
