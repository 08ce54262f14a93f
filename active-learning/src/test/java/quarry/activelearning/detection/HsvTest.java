package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HsvTest {

    @Test
    void coloursHaveTheirPlaceOnTheCircle() {
        assertThat(Hsv.of(255, 0, 0)).isEqualTo(new Hsv(0, 1, 255));
        assertThat(Hsv.of(255, 255, 0)).isEqualTo(new Hsv(60, 1, 255));
        assertThat(Hsv.of(0, 200, 100)).isEqualTo(new Hsv(150, 1, 200));
        assertThat(Hsv.of(100, 50, 200).saturation()).isEqualTo(0.75f);
        assertThat(Hsv.of(200, 100, 150).hue()).isEqualTo(330, within(1e-3f));
        assertThat(Hsv.of(7, 7, 7)).isEqualTo(new Hsv(0, 0, 7));
        assertThat(Hsv.of(0, 0, 0)).isEqualTo(new Hsv(0, 0, 0));
    }

    @Test
    void anyColourIsTheOneOfJavaAndComesBack() {
        var random = new SplittableRandom(1);
        var pixel = new float[3];
        for (int i = 0; i < 1000; i++) {
            int red = random.nextInt(256);
            int green = random.nextInt(256);
            int blue = random.nextInt(256);
            var java = Color.RGBtoHSB(red, green, blue, null);

            var colour = Hsv.of(red, green, blue);
            colour.toRgb(pixel);

            assertThat(colour.hue()).isEqualTo(360 * java[0], within(0.01f));
            assertThat(colour.saturation()).isEqualTo(java[1], within(1e-5f));
            assertThat(pixel).containsExactly(new float[] {red, green, blue}, within(0.01f));
        }
    }

    @Test
    void aHueIsWrappedAndASaturationBounded() {
        assertThat(new Hsv(350, 0.5f, 9).changed(1, 18)).isEqualTo(new Hsv(8, 0.5f, 9));
        assertThat(new Hsv(8, 0.5f, 9).changed(1, -18)).isEqualTo(new Hsv(350, 0.5f, 9));
        assertThat(new Hsv(8, 0.8f, 9).changed(1.5f, 0)).isEqualTo(new Hsv(8, 1, 9));
    }
}
