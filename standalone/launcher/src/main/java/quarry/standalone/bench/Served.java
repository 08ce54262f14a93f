package quarry.standalone.bench;

/**
 * What the services took to score a cycle.
 *
 * @param seconds from the first sight of the requested batches to the last answer
 * @param scorerSeconds processor time of the scorer
 * @param allSeconds processor time of all processes of the stack
 */
record Served(int images, double seconds, double scorerSeconds, double allSeconds) {

    double imagesPerSecond() {
        return images / seconds;
    }
}
