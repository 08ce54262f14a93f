package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import quarry.contracts.ProjectId;

/** Says what became of the items of a project. */
@ApplicationScoped
class PlatformStatus {

    /**
     * What has come back.
     *
     * @param waiting items whose annotations are to be fetched
     * @param results how many items met each result
     * @param withoutLabel the first of those that gave none
     */
    public record View(long waiting, Map<String, Long> results, List<Unlabelled> withoutLabel) {}

    /** An item whose annotation did not become a label. */
    public record Unlabelled(String item, long folder, String status, PlatformItem.Result result, String reason) {}

    private final PlatformItems items;

    PlatformStatus(PlatformItems items) {
        this.items = items;
    }

    @Transactional
    View of(ProjectId project) {
        var withoutLabel = items.withoutLabel(project).stream()
                .map(row -> new Unlabelled(row.name, row.folder, row.status, row.result, row.reason))
                .toList();
        return new View(items.waiting(project), items.results(project), withoutLabel);
    }
}
