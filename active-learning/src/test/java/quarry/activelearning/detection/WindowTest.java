package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void somethingIsSeenFromTheCornerOfTheWindow() {
        var window = Window.whole(100, 50).part(10, 20, 40, 20);

        assertThat(window.seen(new Box(15, 25, 30, 35))).isEqualTo(new Box(5, 5, 20, 15));
        assertThat(window.seen(new Box(0, 0, 100, 50))).isEqualTo(new Box(0, 0, 40, 20));
        assertThat(window.inMirror().seen(new Box(15, 25, 30, 35))).isEqualTo(new Box(20, 5, 35, 15));
        assertThat(window.box()).isEqualTo(new Box(10, 20, 50, 40));
    }

    @Test
    void aCentreOnTheEdgeIsNotInside() {
        var window = new Window(10, 20, 40, 20, false);

        assertThat(window.hasCentreOf(new Box(9, 19, 13, 23))).isTrue();
        assertThat(window.hasCentreOf(new Box(9, 19, 11, 23))).isFalse();
        assertThat(window.hasCentreOf(new Box(49, 19, 51, 23))).isFalse();
        assertThat(window.hasCentreOf(new Box(9, 39, 13, 41))).isFalse();
    }

    @Test
    void aSceneKeepsWhatHasItsCentreInside() {
        var scene = new Scene(
                100,
                50,
                List.of(
                        new Annotated(1, new Box(0, 20, 30, 40), false),
                        new Annotated(2, new Box(60, 20, 90, 40), false)));

        assertThat(scene.seenIn(new Window(10, 0, 40, 50, false)))
                .isEqualTo(new Scene(40, 50, List.of(new Annotated(1, new Box(0, 20, 20, 40), false))));
    }
}
