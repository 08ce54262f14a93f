package quarry.annotateonline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.platformstub.Item;
import quarry.platformstub.PlatformStub;

/** The real client against the strict stub. */
class AnnotateOnlineTest {

    private static final String TOKEN = "secret=42";
    private static final long PROJECT = 7;
    private static final long FOLDER = 8;

    private PlatformStub stub;
    private AnnotateOnline platform;

    @BeforeEach
    void start() throws IOException {
        stub = PlatformStub.start(0, TOKEN);
        platform = client(TOKEN);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void scoresReachTheItemsAndNamesThatAreNotThereAreTold() throws PlatformException {
        stub.upload(PROJECT, FOLDER, "a.jpg", 8, 6);
        stub.upload(PROJECT, FOLDER + 1, "b.jpg", 8, 6);

        var known = platform.score(PROJECT, FOLDER, List.of(score("a.jpg", "0.000012"), score("b.jpg", "1000000")));

        assertThat(known).containsExactly("a.jpg");
        assertThat(stub.items().get(0).priority()).isEqualByComparingTo("0.000012");
        assertThat(stub.items().get(1).priority()).isNull();
        assertThat(stub.complaints()).isEmpty();
    }

    @Test
    void moreThanACallTakesAreNotSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> platform.score(PROJECT, FOLDER, Collections.nCopies(101, score("a.jpg", "1"))));
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void whatFailsForAMomentIsRepeated() throws PlatformException {
        stub.upload(PROJECT, FOLDER, "a.jpg", 8, 6);
        stub.failWith(502, 503, 504);

        assertThat(platform.score(PROJECT, FOLDER, List.of(score("a.jpg", "0.5"))))
                .containsExactly("a.jpg");
        assertThat(stub.calls()).hasSize(4);
    }

    @Test
    void whatGoesOnFailingIsToldAndMayBeTriedLater() {
        stub.failWith(503, 503, 503, 503);

        assertThatThrownBy(() -> platform.score(PROJECT, FOLDER, List.of(score("a.jpg", "0.5"))))
                .isInstanceOfSatisfying(PlatformException.class, failed -> assertThat(failed.isPassing())
                        .isTrue())
                .hasMessageContaining("503")
                .hasMessageContaining("not now");
    }

    @Test
    void aWrongTokenIsNotTriedAgainAndNotTold() {
        assertThatThrownBy(() -> client("wrong=42").score(PROJECT, FOLDER, List.of(score("a.jpg", "0.5"))))
                .isInstanceOfSatisfying(PlatformException.class, failed -> assertThat(failed.isPassing())
                        .isFalse())
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong");
        assertThat(stub.calls()).hasSize(1);
        assertThat(new Token("wrong=42").toString()).doesNotContain("wrong");
        assertThatIllegalArgumentException().isThrownBy(() -> new Token("Bearer x"));
    }

    @Test
    void aPlatformThatIsNotThereMayComeBack() {
        stub.close();

        assertThatThrownBy(() -> platform.names(PROJECT, FOLDER, List.of("a.jpg")))
                .isInstanceOfSatisfying(PlatformException.class, failed -> assertThat(failed.isPassing())
                        .isTrue());
    }

    @Test
    void imagesBecomeItems() throws PlatformException {
        platform.attach(PROJECT, FOLDER, List.of(new NewItem("a.jpg", URI.create("https://q/a"), 8, 6)));

        assertThat(platform.names(PROJECT, FOLDER, List.of("a.jpg", "b.jpg"))).containsExactly("a.jpg");
        assertThat(stub.items()).extracting(Item::path).containsExactly("https://q/a");
        assertThat(stub.complaints()).isEmpty();
    }

    @Test
    void whatChangedIsListedPageByPage() throws PlatformException {
        IntStream.range(0, 2003).forEach(i -> stub.upload(PROJECT, FOLDER, "%04d.jpg".formatted(i), 8, 6));
        var changed = stub.annotate(PROJECT, FOLDER, "0007.jpg", instances(), "Completed");

        assertThat(platform.changed(PROJECT, FOLDER, Instant.EPOCH, 0)).hasSize(AnnotateOnline.PAGE);
        assertThat(platform.changed(PROJECT, FOLDER, Instant.EPOCH, AnnotateOnline.PAGE))
                .hasSize(3);
        assertThat(platform.changed(PROJECT, FOLDER, Instant.parse(changed.updated()), 0))
                .containsExactly(new quarry.annotateonline.Item(
                        7 + 1, FOLDER, "0007.jpg", "Completed", Instant.parse(changed.updated())));
        assertThat(stub.complaints()).isEmpty();
    }

    @Test
    void annotationsComeOneAfterTheOther() throws PlatformException {
        stub.upload(PROJECT, FOLDER, "a.jpg", 8, 6);
        stub.upload(PROJECT, FOLDER, "b.jpg", 8, 6);
        stub.annotate(PROJECT, FOLDER, "b.jpg", instances(), "Completed");

        var annotations = new ArrayList<ObjectNode>();
        platform.annotations(PROJECT, List.of(1L, 2L, 3L), annotations::add);

        assertThat(annotations)
                .extracting(annotation -> annotation.at("/metadata/status").asText())
                .containsExactly("NotStarted", "Completed");
        assertThat(annotations.get(1).at("/instances/0/className").asText()).isEqualTo("a \\n;)\\n \"b\"");
        assertThat(stub.complaints()).isEmpty();
    }

    private AnnotateOnline client(String token) {
        return new AnnotateOnline(
                new Addresses(
                        stub.url(), stub.url().resolve("/api/v1"), stub.url().resolve("/api/v4")),
                new Token(token),
                Duration.ofSeconds(10));
    }

    private static Score score(String name, String value) {
        return new Score(name, new BigDecimal(value));
    }

    private static ObjectNode instances() {
        var marks = JsonNodeFactory.instance.objectNode();
        marks.putArray("instances").addObject().put("type", "tag").put("className", "a \\n;)\\n \"b\"");
        return marks;
    }
}
