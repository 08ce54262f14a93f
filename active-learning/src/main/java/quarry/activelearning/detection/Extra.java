package quarry.activelearning.detection;

/**
 * A pair of layers behind the backbone: 1 x 1 down to fewer channels, then 3 x 3.
 *
 * @param inner channels between the two
 * @param outer channels of the result
 * @param stride of the second layer
 * @param padding of the second layer
 */
record Extra(int inner, int outer, int stride, int padding) {}
