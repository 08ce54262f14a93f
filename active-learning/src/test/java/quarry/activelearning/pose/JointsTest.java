package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Skeleton.Limb;

class JointsTest {

    @Test
    void leftAndRightChangePlaces() {
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            var name = Joints.NAMES.get(joint);
            var other = name.startsWith("left") ? name.replace("left", "right") : name.replace("right", "left");

            assertThat(Joints.NAMES.get(Joints.mirrored(joint))).isEqualTo(other);
        }
    }

    @Test
    void theUpperBodyEndsAtTheWrists() {
        assertThat(Joints.isUpper(Joints.NAMES.indexOf("right_wrist"))).isTrue();
        assertThat(Joints.isUpper(Joints.NAMES.indexOf("left_hip"))).isFalse();
    }

    @Test
    void everyLimbIsOnBothSides() {
        assertThat(Joints.LIMBS).hasSize(19);
        for (var limb : Joints.LIMBS) {
            var other = new Limb(Joints.mirrored(limb.from()), Joints.mirrored(limb.to()));
            assertThat(Joints.LIMBS).containsAnyOf(other, new Limb(other.to(), other.from()));
        }
    }
}
