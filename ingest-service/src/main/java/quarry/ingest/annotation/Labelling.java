package quarry.ingest.annotation;

/**
 * A label as somebody sent it.
 *
 * @param image its name
 * @param label an object in JSON, if it is right
 */
record Labelling(String image, Object label) {}
