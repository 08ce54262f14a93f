package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final double ASPECT = 0.75;
    private static final double UNIT = 200;

    @Test
    void aBoxIsEnlargedToTheAspectAndByAQuarter() {
        var region = Region.around(new Box(100, 50, 60, 200), ASPECT);

        assertThat(region.centreX()).isEqualTo(130);
        assertThat(region.centreY()).isEqualTo(150);
        assertThat(region.width() / UNIT).isEqualTo(0.9375);
        assertThat(region.height() / UNIT).isEqualTo(1.25);
    }

    @Test
    void aWideBoxGrowsInHeight() {
        assertThat(Region.around(new Box(0, 0, 150, 20), ASPECT)).isEqualTo(new Region(75, 10, 187.5, 250));
    }

    @Test
    void halfABodyIsTheExtentOfItsJointsAndAHalfMore() {
        var joints = List.of(Poses.seen(10, 10), Poses.seen(30, 20), Poses.seen(50, 60));

        var region = Region.around(joints, ASPECT);

        assertThat(region.centreX()).isEqualTo(30);
        assertThat(region.centreY()).isEqualTo(30);
        assertThat(region.width() / 1.5).isEqualTo(40);
        assertThat(region.height() / 1.5).isEqualTo(53.3333, within(1e-4));
        assertThat(region.width() / UNIT).isEqualTo(0.3, within(1e-9));
        assertThat(region.height() / UNIT).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void jointsInOnePlaceAreNoRegion() {
        assertThat(Region.around(List.of(Poses.seen(3, 4), Poses.seen(3, 4)), ASPECT)
                        .isEmpty())
                .isTrue();
        assertThat(Region.around(List.of(Poses.seen(3, 4), Poses.seen(3, 5)), ASPECT)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aBoxIsCleanedToItsPixelsInsideTheImage() {
        assertThat(new Box(10, 20, 30, 40).within(100, 100)).isEqualTo(new Box(10, 20, 29, 39));
        assertThat(new Box(-5, 70, 30, 40).within(100, 100)).isEqualTo(new Box(0, 70, 29, 29));
        assertThat(new Box(10, 20, 0.5, 40).within(100, 100)).isEqualTo(new Box(10, 20, 0, 39));
    }
}
