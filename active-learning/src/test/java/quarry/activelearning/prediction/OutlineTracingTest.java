package quarry.activelearning.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Polygon;
import java.awt.geom.Area;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.prediction.Outline.Corner;
import quarry.activelearning.task.PixelRuns;

class OutlineTracingTest {

    @Test
    void aRingHasABorderAndAHole() {
        var outlines = OutlineTracing.of(Samples.runs("###", "#.#", "###"));

        assertThat(outlines)
                .containsExactly(new Outline(
                        List.of(new Corner(3, 0), new Corner(3, 3), new Corner(0, 3), new Corner(0, 0)),
                        List.of(List.of(new Corner(2, 2), new Corner(2, 1), new Corner(1, 1), new Corner(1, 2)))));
    }

    @Test
    void pixelsThatShareACornerAreApart() {
        assertThat(OutlineTracing.of(Samples.runs("#.", ".#"))).hasSize(2);
    }

    @Test
    void whatLiesInAHoleHasABorderOfItsOwn() {
        var outlines = OutlineTracing.of(Samples.runs("#####", "#...#", "#.#.#", "#...#", "#####"));

        assertThat(outlines).extracting(outline -> outline.holes().size()).containsExactly(1, 0);
    }

    @Test
    void holesThatShareACornerAreOne() {
        var outlines = OutlineTracing.of(Samples.runs("####", "#.##", "##.#", "####"));

        assertThat(outlines).hasSize(1);
        assertThat(outlines.get(0).holes()).hasSize(1);
    }

    @Test
    void polygonsCoverExactlyThePixels() {
        var random = new SplittableRandom(8);
        for (int picture = 0; picture < 50; picture++) {
            // Given
            var inside = new int[9][13];
            for (var row : inside) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextInt(100) < 60 ? 0 : -1;
                }
            }
            inside[4][6] = 0;
            var runs = PixelRuns.byClass(13, 9, (y, x) -> inside[y][x]).get(0);

            // When
            var outlines = OutlineTracing.of(runs);

            // Then
            var covered = new Area();
            for (var outline : outlines) {
                var part = area(outline.border());
                outline.holes().forEach(hole -> part.subtract(area(hole)));
                covered.add(part);
            }
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 13; x++) {
                    assertThat(covered.contains(x + 0.5, y + 0.5)).isEqualTo(inside[y][x] == 0);
                }
            }
        }
    }

    private static Area area(List<Corner> corners) {
        var polygon = new Polygon();
        corners.forEach(corner -> polygon.addPoint(corner.x(), corner.y()));
        return new Area(polygon);
    }
}
