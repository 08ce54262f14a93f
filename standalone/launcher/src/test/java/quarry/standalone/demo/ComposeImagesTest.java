package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ComposeImagesTest {

    private static final ComposeImages IMAGES = new ComposeImages(
            """
            services:
              kafka:
                <<: *locked-down
                image: apache/kafka:4.3.1
              store:
                image: ${S3_IMAGE:-pgsty/silo:RELEASE.2026-09-03T13-18-01Z@sha256:b616a0}
                command: [server, /data]
            """);

    @Test
    void anImageIsTheOneOfItsService() {
        assertThat(IMAGES.of("kafka")).isEqualTo("apache/kafka:4.3.1");
    }

    @Test
    void ofAVariableItIsTheDefault() {
        assertThat(IMAGES.of("store")).isEqualTo("pgsty/silo:RELEASE.2026-09-03T13-18-01Z@sha256:b616a0");
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IMAGES.of("mysql"))
                .withMessageContaining("mysql");
    }
}
