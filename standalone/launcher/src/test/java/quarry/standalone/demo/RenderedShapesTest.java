package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenderedShapesTest {

    @Test
    void theSameSeedDrawsTheSamePictures() throws IOException {
        assertThat(bytes(new RenderedShapes(7).pool(20))).isEqualTo(bytes(new RenderedShapes(7).pool(20)));
        assertThat(bytes(new RenderedShapes(7).pool(20))).isNotEqualTo(bytes(new RenderedShapes(8).pool(20)));
    }

    @Test
    void poolAndTestShareNoPicture() throws IOException {
        var shapes = new RenderedShapes(7);

        assertThat(bytes(shapes.pool(50))).doesNotContainAnyElementsOf(bytes(shapes.test(50)));
    }

    @Test
    void everyClassIsDrawnOnThirtyTwoPixels() throws IOException {
        var shapes = new RenderedShapes(7);
        var pictures = shapes.pool(200);

        assertThat(pictures).extracting(Picture::className).containsAll(shapes.classes());
        var image = ImageIO.read(new ByteArrayInputStream(pictures.get(0).png()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(32, 32);
    }

    private static List<String> bytes(List<Picture> pictures) {
        return pictures.stream()
                .map(picture -> java.util.Arrays.toString(picture.png()))
                .toList();
    }
}
