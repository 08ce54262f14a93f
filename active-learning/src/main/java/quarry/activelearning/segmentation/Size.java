package quarry.activelearning.segmentation;

/** Height and width in pixels. */
record Size(int height, int width) {

    int pixels() {
        return height * width;
    }
}
