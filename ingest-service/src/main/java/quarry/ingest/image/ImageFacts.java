package quarry.ingest.image;

/**
 * What decoding an image tells about it.
 *
 * @param format {@code png}, {@code jpeg}, {@code bmp} or {@code gif}
 * @param width in pixels
 * @param height in pixels
 */
record ImageFacts(String format, int width, int height) {}
