package quarry.ingest.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.contracts.PickUnit;
import quarry.contracts.PlatformLink;
import quarry.ingest.project.ProjectRequest.Folder;
import quarry.ingest.project.ProjectRequest.Platform;
import quarry.kit.problem.Problem;

class PlatformRulesTest {

    @Test
    void nothingIsNoPlatform() {
        assertThat(PlatformRules.check(null, PickUnit.IMAGES)).isNull();
    }

    @Test
    void whatIsLeftOutGetsTheDocumentedDefault() {
        var link = PlatformRules.check(platform("annotate-online", 7L, new Folder(8L, null)), PickUnit.IMAGES);

        assertThat(link)
                .isEqualTo(new PlatformLink(
                        PlatformLink.Kind.ANNOTATE_ONLINE,
                        7,
                        List.of(new PlatformLink.Folder(8, "")),
                        List.of("Completed"),
                        false));
    }

    @Test
    void aBucketNeedsNothing() {
        assertThat(PlatformRules.check(platform("bucket", null), PickUnit.of(5)).kind())
                .isEqualTo(PlatformLink.Kind.BUCKET);
    }

    @Test
    void whatCanNotWorkIsRefusedAndTheReasonIsSaid() {
        assertThat(refusal("settings.platform.kind", platform("fax", 7L)))
                .isEqualTo("unknown platform 'fax'; known: annotate-online, label-studio, bucket");
        refusal("settings.platform.kind", platform(null, 7L));
        refusal("settings.platform", platform("label-studio", null));
        refusal("settings.platform", platform("annotate-online", 7L));
        refusal("settings.platform", platform("bucket", 7L));
        refusal("settings.platform.folders", platform("annotate-online", 7L, new Folder(null, "")));
        refusal("settings.platform.folders", platform("annotate-online", 7L, new Folder(-1L, "")));
        assertThat(refusal("settings.platform.folders", platform("annotate-online", 7L, new Folder(1L, "cam1/"))))
                .isEqualTo("a name must not contain /");
        refusal("settings.platform", platform("annotate-online", 7L, new Folder(1L, ""), new Folder(2L, "")));
        refusal(
                "settings.platform.statuses",
                new Platform("annotate-online", 7L, List.of(new Folder(1L, "")), List.of(" "), null));
        refusal("settings.platform", new Platform("label-studio", 7L, null, null, true));
    }

    @Test
    void regionsHaveNoPlaceOnAPlatform() {
        var problem = catchThrowableOfType(
                Problem.class, () -> PlatformRules.check(platform("label-studio", 7L), PickUnit.of(5)));

        assertThat(problem.field()).isEqualTo("settings.platform.kind");
    }

    private static Platform platform(String kind, Long project, Folder... folders) {
        return new Platform(kind, project, List.of(folders), null, null);
    }

    private static String refusal(String field, Platform platform) {
        var problem = catchThrowableOfType(Problem.class, () -> PlatformRules.check(platform, PickUnit.IMAGES));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.field()).isEqualTo(field);
        return problem.getMessage();
    }
}
