package quarry.scorer.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.region.RegionScores;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;
import quarry.scorer.image.DecodedImage.Decoded;
import quarry.scorer.image.DecodedImage.Undecodable;

class ReadableImagesTest {

    @Test
    void anImageWithARegionThatHasNoNumberIsFailedAndTheOthersKeepTheirRegions() {
        // Given
        var readable = ReadableImages.of(List.of(
                new Decoded<>(image("a"), "a"),
                new Undecodable<>(image("b"), "broken"),
                new Decoded<>(image("c"), "c"),
                new Decoded<>(image("d"), "d")));

        // When
        var outcome = readable.outcome(
                RegionScores.of(List.of(new double[] {1, 2}, new double[] {3, Double.NaN}, new double[] {4})));

        // Then
        assertThat(outcome.failures())
                .containsExactly(
                        new ImageFailure(image("b"), "broken"),
                        new ImageFailure(image("c"), "the model's score of a region is no number"));
        assertThat(outcome.regions()).isEqualTo(RegionScores.of(List.of(new double[] {1, 2}, new double[] {4})));
        assertThat(outcome.scores()).isEmpty();
        assertThat(outcome.features().rows()).isZero();
    }

    private static ImageId image(String name) {
        return ImageId.of(new ProjectId("regions"), name, "0".repeat(64));
    }
}
