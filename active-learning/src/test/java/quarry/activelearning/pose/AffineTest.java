package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AffineTest {

    private static final Offset<Double> CLOSE = within(1e-4);

    private final Region region = Region.around(new Box(100, 50, 60, 200), 0.75);

    @Test
    void aCropScalesTheRegionIntoTheInput() {
        isClose(Affine.crop(region, 0, 192, 256), new Affine(1.024, 0, -37.12, 0, 1.024, -25.6));
    }

    @Test
    void aCropTurnsAroundTheCentre() {
        var map = Affine.crop(region, 30, 192, 256);

        isClose(map, new Affine(0.88681, 0.512, -96.0853, -0.512, 0.88681, 61.5385));
        assertThat(map.x(100, 60)).isEqualTo(23.3157, CLOSE);
        assertThat(map.y(100, 60)).isEqualTo(63.5471, CLOSE);
        assertThat(map.x(130, 150)).isEqualTo(96, CLOSE);
        assertThat(map.y(130, 150)).isEqualTo(128, CLOSE);
    }

    @Test
    void theInverseLeadsFromTheMapToTheImage() {
        isClose(Affine.crop(region, 0, 48, 64).inverse(), new Affine(3.90625, 0, 36.25, 0, 3.90625, 25));
    }

    @Test
    void theInverseOfATurnedCropLeadsBack() {
        var map = Affine.crop(region, 71, 192, 256);
        var there = map.apply(Poses.seen(12, 34));

        var back = map.inverse().apply(there);

        assertThat(back.x()).isEqualTo(12, CLOSE);
        assertThat(back.y()).isEqualTo(34, CLOSE);
    }

    @Test
    void aMirroredImageGoesThroughTheSameMapAfterItIsTurnedOver() {
        var map = Affine.crop(region, 30, 192, 256);

        var mirrored = map.afterMirroring(300);

        assertThat(mirrored.x(40, 70)).isEqualTo(map.x(259, 70), CLOSE);
        assertThat(mirrored.y(40, 70)).isEqualTo(map.y(259, 70), CLOSE);
    }

    private static void isClose(Affine actual, Affine expected) {
        assertThat(actual.xx()).isEqualTo(expected.xx(), CLOSE);
        assertThat(actual.xy()).isEqualTo(expected.xy(), CLOSE);
        assertThat(actual.shiftX()).isEqualTo(expected.shiftX(), CLOSE);
        assertThat(actual.yx()).isEqualTo(expected.yx(), CLOSE);
        assertThat(actual.yy()).isEqualTo(expected.yy(), CLOSE);
        assertThat(actual.shiftY()).isEqualTo(expected.shiftY(), CLOSE);
    }
}
