package quarry.activelearning.detection;

/** In which order the network gets the colours. */
enum ChannelOrder {
    /** As the PyTorch family of implementations. */
    RGB,
    /** As weights that were converted from the authors' may expect. */
    BGR;

    /** Which of red, green and blue a channel of the network is. */
    int source(int channel) {
        return switch (this) {
            case RGB -> channel;
            case BGR -> Photo.CHANNELS - 1 - channel;
        };
    }
}
