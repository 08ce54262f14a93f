package quarry.research.chart;

import java.awt.Color;

/** Colours of curves: those of Okabe and Ito, and two more. */
final class Palette {

    static final Color GRID = new Color(0xdddddd);
    static final Color INK = new Color(0x333333);

    private static final int[] CURVES = {
        0x000000, 0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x8c6d31, 0x7f7f7f, 0xf0e442
    };
    private static final int BAND_ALPHA = 36;

    private Palette() {}

    static Color curve(int index) {
        return new Color(CURVES[index % CURVES.length]);
    }

    static Color band(int index) {
        var colour = curve(index);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA);
    }
}
