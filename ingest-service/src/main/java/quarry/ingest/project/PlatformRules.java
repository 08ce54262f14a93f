package quarry.ingest.project;

import static quarry.ingest.project.ProjectRules.field;
import static quarry.ingest.project.ProjectRules.present;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import quarry.activelearning.csv.ImageNames;
import quarry.contracts.PickUnit;
import quarry.contracts.PlatformLink;
import quarry.kit.problem.Problem;

/** Where the annotators of a project work: nowhere that is told, unless it says so. */
final class PlatformRules {

    private static final String FIELD = "settings.platform";
    private static final String KIND = FIELD + ".kind";
    private static final String FOLDERS = FIELD + ".folders";

    private PlatformRules() {}

    static PlatformLink check(ProjectRequest.Platform platform, PickUnit unit) {
        if (platform == null) {
            return null;
        }
        var kind = kind(present(KIND, platform.kind()));
        if (unit.picksRegions() && kind != PlatformLink.Kind.BUCKET) {
            throw Problem.unprocessable(KIND, "a platform orders whole images, and this project picks regions of them");
        }
        var folders = Objects.requireNonNullElse(platform.folders(), List.<ProjectRequest.Folder>of()).stream()
                .map(PlatformRules::folder)
                .toList();
        return field(
                FIELD,
                () -> new PlatformLink(
                        kind,
                        Objects.requireNonNullElse(platform.project(), 0L),
                        folders,
                        statuses(platform.statuses()),
                        Objects.requireNonNullElse(platform.attach(), false)));
    }

    private static PlatformLink.Folder folder(ProjectRequest.Folder folder) {
        if (folder == null || folder.id() == null) {
            throw Problem.unprocessable(FOLDERS, "a folder needs an id");
        }
        return field(FOLDERS, () -> {
            if (folder.prefix() != null && !folder.prefix().isEmpty()) {
                // what no name begins with is a mistake
                ImageNames.check(folder.prefix() + "x");
            }
            return new PlatformLink.Folder(folder.id(), folder.prefix());
        });
    }

    private static List<String> statuses(List<String> given) {
        if (given != null && given.stream().anyMatch(status -> status == null || status.isBlank())) {
            throw Problem.unprocessable(FIELD + ".statuses", "a status must not be blank");
        }
        return given;
    }

    private static PlatformLink.Kind kind(String name) {
        return Arrays.stream(PlatformLink.Kind.values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable(
                        KIND,
                        "unknown platform '" + name + "'; known: "
                                + Arrays.stream(PlatformLink.Kind.values())
                                        .map(PlatformLink.Kind::text)
                                        .collect(Collectors.joining(", "))));
    }
}
