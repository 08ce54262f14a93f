package quarry.contracts;

/** Why one image of a batch has no score. */
public record ImageFailure(ImageId image, String reason) {

    public ImageFailure {
        Require.present(image, "image");
        Require.text(reason, "reason");
    }
}
