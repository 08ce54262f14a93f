package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.LabelContext;

class CocoFormatTest {

    private final Pose task = new Pose();

    @TempDir
    Path directory;

    @Test
    void whatTheRendererWritesIsReadBack() throws IOException, UnreadableImageException {
        task.renderer().write(directory, 12, 5, 7);

        var set = task.dataset("coco:" + directory);

        assertThat(set.problems()).isEmpty();
        assertThat(set.classes()).containsExactly("person");
        assertThat(set.train().size()).isEqualTo(12);
        assertThat(set.test().size()).isEqualTo(5);
        assertThat(set.train().name(0)).isEqualTo("train2017/000000000001.png");
        assertThat(set.test().name(4)).isEqualTo("val2017/000000000005.png");
        var context = new LabelContext(set.classes(), StickPicture.WIDTH, StickPicture.HEIGHT);
        var persons = new HashSet<Integer>();
        for (var images : List.of(set.train(), set.test())) {
            for (int i = 0; i < images.size(); i++) {
                assertThat(task.checkLabel(images.label(i), context)).isEqualTo(images.label(i));
                persons.add(PoseLabel.persons(images.label(i)).size());
            }
        }
        assertThat(persons).containsExactlyInAnyOrder(1, 2);
        assertThat(visibilities(set.train())).containsExactly(0, 1, 2);
    }

    @Test
    void aComparisonHasTheImagesWithoutAnybodyToo() throws IOException {
        // Given a file of two images with nobody on the second, and no image file
        task.renderer().write(directory, 1, 1, 7);
        var file = CocoFormat.annotations(directory, CocoFormat.TEST);
        var second = "\"images\":[{\"file_name\":\"2.png\",\"height\":9,\"id\":2,\"width\":9},";
        Files.writeString(file, Files.readString(file).replace("\"images\":[", second));

        // When
        var whole = task.wholeDataset("coco:" + directory);

        // Then
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.test().size()).isEqualTo(2);
        assertThat(whole.test().number(0)).hasValue(2);
        assertThat(whole.test().label(0)).isEqualTo(Map.of("persons", List.of()));
        assertThat(task.dataset("coco:" + directory).test().size()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws IOException {
        var again = directory.resolve("again");
        var other = directory.resolve("other");
        task.renderer().write(directory, 3, 1, 7);
        task.renderer().write(again, 3, 1, 7);
        task.renderer().write(other, 3, 1, 8);

        for (var file : List.of("images/train2017/000000000003.png", "images/val2017/000000000001.png")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(directory.resolve(file));
            assertThat(Arrays.equals(
                            Files.readAllBytes(other.resolve(file)), Files.readAllBytes(directory.resolve(file))))
                    .isFalse();
        }
        var file = "annotations/person_keypoints_train2017.json";
        assertThat(again.resolve(file)).hasSameBinaryContentAs(directory.resolve(file));
        // in another process, too
        assertThat(directory.resolve(file)).content().startsWith("{\"annotations\":[{\"area\":");
    }

    @Test
    void aDrawnJointIsWhereItsLabelSays() throws IOException, UnreadableImageException {
        // the nose is red, and red is the first of nine colours
        var figures = Figures.some(30, 3);
        var learner = new PoseLearner(Preset.TINY, "person", 0);
        int red = 0;
        int noses = 0;
        for (int i = 0; i < figures.size(); i++) {
            var image = ((PoseInput) learner.decode(figures.image(i))).image();
            for (var person : figures.persons(i)) {
                var nose = person.keypoints().get(Poses.NOSE);
                if (nose.visibility() == Keypoint.VISIBLE) {
                    int x = (int) Math.round(nose.x());
                    int y = (int) Math.round(nose.y());
                    noses++;
                    red += image.at(0, y, x) > image.at(1, y, x) + 20 && image.at(0, y, x) > image.at(2, y, x) + 20
                            ? 1
                            : 0;
                }
            }
        }
        // another figure, or an arm in front of the face, may hide some
        assertThat(noses).isGreaterThan(25);
        assertThat(red).isGreaterThan(noses * 8 / 10);
    }

    @Test
    void imagesWithoutAFileAreListedAndThoseWithoutPersonsCounted() throws IOException {
        // Given
        task.renderer().write(directory, 4, 2, 7);
        Files.delete(directory.resolve("images/train2017/000000000002.png"));
        var file = directory.resolve("annotations/person_keypoints_val2017.json");
        var json = Files.readString(file);
        Files.writeString(file, json.replaceAll("\"image_id\":2\\b", "\"image_id\":1"));

        // When
        var set = task.dataset("coco:" + directory);

        // Then
        assertThat(set.train().size()).isEqualTo(3);
        assertThat(set.test().size()).isEqualTo(1);
        assertThat(set.problems())
                .containsExactly(
                        "train2017/000000000002.png: there is no such file",
                        "person_keypoints_val2017.json: 1 of 2 images have nobody to learn from");
    }

    @Test
    void aPoseModelIsToldTheBoxesOfItsPersons() throws IOException, UnreadableImageException {
        task.renderer().write(directory, 6, 1, 7);
        var images = task.dataset("coco:" + directory).train();
        var learner = new PoseLearner(Preset.TINY, "person", 0);

        for (int i = 0; i < images.size(); i++) {
            var boxes =
                    PoseLabel.persons(images.label(i)).stream().map(Person::box).toList();
            assertThat(learner.views(images.input(i, learner)))
                    .extracting(view -> ((PersonView) view).box())
                    .containsExactlyElementsOf(boxes);
        }
    }

    @Test
    void aMissingAnnotationFileIsNamed() {
        assertThatThrownBy(() -> task.dataset("coco:" + directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("person_keypoints_train2017.json");
    }

    private static List<Integer> visibilities(NamedImages images) {
        return IntStream.range(0, images.size())
                .boxed()
                .flatMap(i -> PoseLabel.persons(images.label(i)).stream())
                .flatMap(person -> person.keypoints().stream())
                .map(Keypoint::visibility)
                .distinct()
                .sorted()
                .toList();
    }
}
