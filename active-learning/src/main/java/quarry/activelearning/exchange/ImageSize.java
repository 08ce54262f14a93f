package quarry.activelearning.exchange;

/** Width and height of an image in pixels. */
public record ImageSize(int width, int height) {

    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " x " + height + " pixels");
        }
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
