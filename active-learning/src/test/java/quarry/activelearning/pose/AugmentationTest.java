package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.training.Pictures;

class AugmentationTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final InputSize SIZE = new InputSize(96, 128, 1);
    private static final int SPOT_X = 60;
    private static final int SPOT_Y = 45;
    private static final Box BOX = new Box(30, 20, 60, 80);

    private final RgbImage image = spot();

    @Test
    void imageAndJointsGoTogetherWhateverTheVariation() {
        // Given: a left shoulder on the only bright spot
        var person = Poses.person(BOX, 100, Map.of(Poses.LEFT_SHOULDER, Poses.seen(SPOT_X, SPOT_Y)));
        var augmentation = new Augmentation(0, 0.35, 45, 0.6, 0.5);
        var random = new SplittableRandom(1);
        var sides = new HashSet<Boolean>();
        for (int i = 0; i < 40; i++) {
            // When
            var crop = augmentation.vary(view(), person, SIZE, random);

            // Then: the brightest pixel is where the joint is said to be, a right shoulder in a mirror
            sides.add(crop.mirrored());
            var joints = crop.joints(person.keypoints());
            var seen = joints.get(crop.mirrored() ? Poses.RIGHT_SHOULDER : Poses.LEFT_SHOULDER);
            assertThat(joints.stream().filter(Keypoint::isLabelled)).containsExactly(seen);
            var brightest = brightest(crop);
            assertThat(brightest.x()).isEqualTo(seen.x(), within(1.5));
            assertThat(brightest.y()).isEqualTo(seen.y(), within(1.5));
        }
        assertThat(sides).hasSize(2);
    }

    @Test
    void theSameSeedGivesTheSameVariation() {
        var person = new Person(BOX, 100, Collections.nCopies(17, Poses.seen(SPOT_X, SPOT_Y)), false);
        var augmentation = new Augmentation(0.3, 0.35, 45, 0.6, 0.5);

        assertThat(augmentation.vary(view(), person, SIZE, new SplittableRandom(5)))
                .isEqualTo(augmentation.vary(view(), person, SIZE, new SplittableRandom(5)))
                .isNotEqualTo(augmentation.vary(view(), person, SIZE, new SplittableRandom(6)));
    }

    @Test
    void sizeAndTurnStayWithinTheirLimits() {
        var person = Poses.person(BOX, 100, Map.of(Poses.NOSE, Poses.seen(1, 1)));
        var augmentation = new Augmentation(0, 0.35, 45, 0.6, 0);
        var random = new SplittableRandom(2);
        double plain = view().plain(SIZE).toInput().xx();
        int turned = 0;
        int limits = 0;
        for (int i = 0; i < 2000; i++) {
            var map = augmentation.vary(view(), person, SIZE, random).toInput();
            double size = plain / Math.hypot(map.xx(), map.xy());
            double turn = Math.toDegrees(Math.atan2(map.xy(), map.xx()));
            assertThat(size).isBetween(0.65 - 1e-9, 1.35 + 1e-9);
            assertThat(turn).isBetween(-90 - 1e-9, 90 + 1e-9);
            turned += turn == 0 ? 0 : 1;
            limits += Math.abs(size - 1) > 0.35 - 1e-9 ? 1 : 0;
        }
        assertThat(turned).isBetween(1100, 1300);
        // a third of a normal distribution lies beyond its deviation
        assertThat(limits).isBetween(550, 720);
    }

    @Test
    void halfABodyIsLookedAtAsOftenAsItShouldBe() {
        // Given: the upper body on the left, the lower on the right
        var joints = new ArrayList<Keypoint>();
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            joints.add(Joints.isUpper(joint) ? Poses.seen(10 + joint, 30) : Poses.seen(100 + joint, 30));
        }
        var person = new Person(BOX, 100, joints, false);
        var augmentation = new Augmentation(0.3, 0, 0, 0, 0);
        var random = new SplittableRandom(3);
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < 2000; i++) {
            // When
            double centre = augmentation
                    .vary(view(), person, SIZE, random)
                    .toInput()
                    .inverse()
                    .x(SIZE.width() / 2.0, SIZE.height() / 2.0);

            // Then
            upper += Math.abs(centre - 15) < 1e-6 ? 1 : 0;
            lower += Math.abs(centre - 113.5) < 1e-6 ? 1 : 0;
        }
        assertThat(upper).isBetween(250, 350);
        assertThat(lower).isBetween(250, 350);
    }

    @Test
    void aPersonOfEightLabelledJointsStaysWhole() {
        var labelled = new HashMap<Integer, Keypoint>();
        for (int joint = 0; joint < 8; joint++) {
            labelled.put(joint, Poses.seen(10 + joint, 30));
        }
        var always = new Augmentation(1, 0, 0, 0, 0);

        assertThat(always.vary(view(), Poses.person(BOX, 100, labelled), SIZE, new SplittableRandom(1)))
                .isEqualTo(view().plain(SIZE));
    }

    @Test
    void aHalfWithTooFewJointsGivesWayToTheOther() {
        var labelled = new HashMap<Integer, Keypoint>();
        for (int joint = 4; joint < 13; joint++) {
            labelled.put(joint, Joints.isUpper(joint) ? Poses.seen(20, 30 + joint) : Poses.seen(100, 100));
        }
        var person = Poses.person(BOX, 100, labelled);
        var always = new Augmentation(1, 0, 0, 0, 0);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 10; i++) {
            var map = always.vary(view(), person, SIZE, random).toInput();

            assertThat(map.x(20, 37)).isEqualTo(SIZE.width() / 2.0, CLOSE);
            assertThat(map.y(20, 37)).isEqualTo(SIZE.height() / 2.0, CLOSE);
        }
    }

    private PersonView view() {
        return new PoseInput(image, List.of()).view(BOX, SIZE.aspect());
    }

    private static Keypoint brightest(Crop crop) {
        int cells = SIZE.width() * SIZE.height();
        var numbers = new float[3 * cells];
        new Warp(crop.image(), crop.toInput()).write(numbers, 0, SIZE.width(), SIZE.height());
        int best = 0;
        for (int i = 1; i < cells; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        int row = best / SIZE.width();
        return Poses.seen(best - row * SIZE.width(), row);
    }

    private static RgbImage spot() {
        var picture = new BufferedImage(120, 110, BufferedImage.TYPE_INT_RGB);
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                int value = x == 0 && y == 0 ? 255 : 120;
                picture.setRGB(SPOT_X + x, SPOT_Y + y, new Color(value, value, value).getRGB());
            }
        }
        try {
            return ImageDecoder.decode(Pictures.file(picture, "png"));
        } catch (UnreadableImageException e) {
            throw new IllegalStateException(e);
        }
    }
}
