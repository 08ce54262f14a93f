package quarry.contracts;

/** The score of one image: finite, and the larger, the sooner the image should be annotated. */
public record ImageScore(ImageId image, double value) {

    public ImageScore {
        Require.present(image, "image");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("score of image " + image + " is not finite: " + value);
        }
    }
}
