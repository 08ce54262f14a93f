package quarry.activelearning.discriminative;

/** The two classes. */
enum Membership {
    UNLABELLED(0),
    LABELLED(1);

    private final int output;

    Membership(int output) {
        this.output = output;
    }

    /** Position of the class among the network's outputs. */
    int output() {
        return output;
    }
}
