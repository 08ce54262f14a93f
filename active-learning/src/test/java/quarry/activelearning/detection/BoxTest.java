package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void overlapIsCommonAreaOverAreaOfBoth() {
        var box = new Box(0, 0, 4, 2);

        assertThat(box.iou(box)).isEqualTo(1);
        assertThat(box.iou(new Box(2, 0, 6, 2))).isEqualTo(4.0 / 12, within(1e-12));
        assertThat(box.iou(new Box(1, 1, 3, 2))).isEqualTo(2.0 / 8, within(1e-12));
        assertThat(new Box(2, 0, 6, 2).iou(box)).isEqualTo(box.iou(new Box(2, 0, 6, 2)));
    }

    @Test
    void boxesThatTouchOrHaveNoAreaDoNotOverlap() {
        var box = new Box(0, 0, 4, 2);

        assertThat(box.iou(new Box(4, 0, 6, 2))).isZero();
        assertThat(box.iou(new Box(5, 5, 6, 6))).isZero();
        assertThat(box.iou(new Box(1, 1, 1, 1))).isZero();
        assertThat(new Box(1, 1, 1, 1).iou(new Box(1, 1, 1, 1))).isZero();
    }

    @Test
    void aBoxIsMovedScaledMirroredAndCut() {
        var box = new Box(1, 2, 4, 6);

        assertThat(box.shifted(2, -3)).isEqualTo(new Box(3, -1, 6, 3));
        assertThat(box.scaled(2, 0.5)).isEqualTo(new Box(2, 1, 8, 3));
        assertThat(box.mirrored(10)).isEqualTo(new Box(6, 2, 9, 6));
        assertThat(box.shifted(-2, 0).clipped(10, 5)).isEqualTo(new Box(0, 2, 2, 5));
        assertThat(box.clipped(1, 1).area()).isZero();
    }

    @Test
    void aBoxAroundItsCentreHasThatCentreAndSize() {
        var box = Box.around(0.5, 0.25, 0.5, 0.25);

        assertThat(box).isEqualTo(new Box(0.25, 0.125, 0.75, 0.375));
        assertThat(box.centreX()).isEqualTo(0.5);
        assertThat(box.centreY()).isEqualTo(0.25);
        assertThat(box.area()).isEqualTo(0.125);
    }
}
