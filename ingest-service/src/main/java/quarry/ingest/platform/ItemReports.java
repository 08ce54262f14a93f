package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import quarry.annotateonline.Item;
import quarry.annotateonline.Statuses;
import quarry.contracts.PlatformLink;
import quarry.ingest.project.ProjectDefinition;
import quarry.ingest.project.ProjectService;

/** Takes in what is heard of items, by webhook or from a list. */
@ApplicationScoped
class ItemReports {

    private final ProjectService projects;
    private final PlatformItems items;
    private final Clock clock;

    ItemReports(ProjectService projects, PlatformItems items, Clock clock) {
        this.projects = projects;
        this.items = items;
        this.clock = clock;
    }

    /** For every project that has the item's folder. */
    @Transactional
    void told(ItemEvent event) {
        for (var project : projects.on(PlatformLink.Kind.ANNOTATE_ONLINE)) {
            var link = project.settings().platform();
            if (link.project() == event.project()
                    && link.folders().stream()
                            .anyMatch(folder -> folder.id() == event.item().folder())) {
                heard(project, event.item());
            }
        }
    }

    @Transactional
    void listed(ProjectDefinition project, List<Item> page) {
        page.forEach(item -> heard(project, item));
    }

    /** A status that only the team can name may be a finished one: its annotation says so by name. */
    private void heard(ProjectDefinition project, Item item) {
        boolean finished =
                project.settings().platform().statuses().contains(item.status()) || Statuses.isNumber(item.status());
        items.heard(project.id(), item, finished ? clock.instant() : null);
    }
}
