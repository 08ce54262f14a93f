package quarry.standalone.client;

/** How many images of a project, and how many labels, have arrived where images are chosen. */
public record PoolView(int images, int labelled, int test, int testLabelled) {

    static final PoolView NONE = new PoolView(0, 0, 0, 0);
}
