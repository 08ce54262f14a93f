package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final ProjectId CATS = new ProjectId("cats");
    private static final String SHA = "a".repeat(64);

    @Test
    void theSameBytesUnderTheSameNameAreTheSameImage() {
        assertThat(ImageId.of(CATS, "a.png", SHA)).isEqualTo(ImageId.of(CATS, "a.png", SHA));
    }

    @Test
    void anotherProjectNameOrContentIsAnotherImage() {
        assertThat(Set.of(
                        ImageId.of(CATS, "a.png", SHA),
                        ImageId.of(new ProjectId("dogs"), "a.png", SHA),
                        ImageId.of(CATS, "b.png", SHA),
                        ImageId.of(CATS, "a.png", "b".repeat(64))))
                .hasSize(4);
    }

    @Test
    void everyAttemptIsARunOfItsOwn() {
        assertThat(RunId.of(CATS, 1, 1)).isNotEqualTo(RunId.of(CATS, 1, 2)).isNotEqualTo(RunId.of(CATS, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cats", "-cats", "a/b", "a b", "ä"})
    void aProjectIdThatCouldNotBeAPathSegmentIsRefused(String id) {
        assertThatThrownBy(() -> new ProjectId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a project id is");
    }

    @Test
    void topicNamesAreUniqueAndEachHasItsDeadLetters() {
        // When
        var names = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());

        // Then
        assertThat(names).hasSameSizeAs(Topics.all()).allMatch(name -> name.matches("quarry(\\.[a-z-]+)+"));
        assertThat(names).filteredOn(name -> !name.endsWith(".dead")).allMatch(name -> names.contains(name + ".dead"));
    }
}
