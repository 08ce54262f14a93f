package quarry.deploy;

/** Names of container images. */
final class Images {

    /** With a version that is a number of some kind, or a digest. */
    static final String PINNED = "[^:]+:(?!latest)[^:@]*[0-9][^:@]*(@sha256:[0-9a-f]{64})?";

    private Images() {}
}
