package quarry.activelearning.detection;

/**
 * A colour by hue, saturation and value (Smith, <i>Color Gamut Transform Pairs</i>, SIGGRAPH 1978).
 *
 * @param hue in degrees, 0..360: red, green, blue are 0, 120, 240
 * @param saturation 0..1
 * @param value the strongest of red, green and blue, 0..255
 */
record Hsv(float hue, float saturation, float value) {

    /** The largest value. */
    static final float WHITE = 255;

    private static final float CIRCLE = 360;
    private static final float SECTOR = 60;

    /** From red, green and blue, 0..255; grey has hue 0. */
    static Hsv of(float red, float green, float blue) {
        float value = Math.max(red, Math.max(green, blue));
        float range = value - Math.min(red, Math.min(green, blue));
        if (range == 0) {
            return new Hsv(0, 0, value);
        }
        float sectors;
        if (value == red) {
            sectors = (green - blue) / range;
        } else if (value == green) {
            sectors = 2 + (blue - red) / range;
        } else {
            sectors = 4 + (red - green) / range;
        }
        return new Hsv(wrapped(sectors * SECTOR), range / value, value);
    }

    /** With a multiple of the saturation, at most 1, and another hue. */
    Hsv changed(float factor, float degrees) {
        return new Hsv(wrapped(hue + degrees), Math.min(saturation * factor, 1), value);
    }

    /** Writes red, green and blue, 0..255. */
    void toRgb(float[] pixel) {
        for (int channel = 0; channel < pixel.length; channel++) {
            // how far the hue is from the colour of the channel, 0..3 sectors
            float distance = Math.abs(wrapped(hue - channel * 2 * SECTOR + CIRCLE / 2) - CIRCLE / 2) / SECTOR;
            float missing = Math.max(0, Math.min(distance - 1, 1));
            pixel[channel] = value * (1 - saturation * missing);
        }
    }

    private static float wrapped(float degrees) {
        float rest = degrees % CIRCLE;
        return rest < 0 ? rest + CIRCLE : rest;
    }
}
