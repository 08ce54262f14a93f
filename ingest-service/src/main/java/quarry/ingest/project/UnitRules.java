package quarry.ingest.project;

import static quarry.ingest.project.ProjectRules.field;
import static quarry.ingest.project.ProjectRules.present;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import quarry.activelearning.task.Task;
import quarry.contracts.PickUnit;
import quarry.kit.problem.Problem;

/** What a project picks: whole images, unless it says regions and its task has some. */
final class UnitRules {

    private static final String KIND = "settings.unit.kind";
    private static final String REGIONS = "settings.unit.regions";

    private UnitRules() {}

    static PickUnit check(ProjectRequest.Unit unit, Task task) {
        if (unit == null) {
            return PickUnit.IMAGES;
        }
        var kind = kind(present(KIND, unit.kind()));
        int usual =
                switch (kind) {
                    case IMAGE -> 0;
                    case REGION -> regionsOf(task);
                };
        return field(REGIONS, () -> new PickUnit(kind, Objects.requireNonNullElse(unit.regions(), usual)));
    }

    private static int regionsOf(Task task) {
        return task.regionsPerCycle()
                .orElseThrow(() -> Problem.unprocessable(
                        KIND, "the task '" + task.name() + "' has no regions: it picks whole images only"));
    }

    private static PickUnit.Kind kind(String name) {
        return Arrays.stream(PickUnit.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable(KIND, "unknown unit '" + name + "'; known: image, region"));
    }
}
