package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build of the images. */
class ImagesTest {

    private static final String POM = Checkout.read(Checkout.file("deploy/images/pom.xml"));

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theImageListensOnThePortOfTheService(String service) {
        // Given
        var port = Checkout.properties(service).getProperty("quarkus.http.port");

        // When
        var builds = POM.lines().filter(line -> line.contains("-t ${image.prefix}" + service + ":"));

        // Then
        assertThat(builds).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("--build-arg PORT=" + port + " ")
                .contains(" ../../" + service + "/target/quarkus-app<"));
    }

    @Test
    void theBaseIsPinned() {
        assertThat(POM.lines().filter(line -> line.contains("<image.base>")).map(line -> line.strip()
                        .replaceAll("</?image.base>", "")))
                .singleElement()
                .satisfies(image -> assertThat(image).matches(Images.PINNED));
    }
}
