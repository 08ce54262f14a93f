package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jboss.logging.Logger;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.Item;
import quarry.annotateonline.PlatformException;
import quarry.ingest.project.ProjectService;

/** Asks the platform what has changed: a webhook that was lost is not repeated. */
@ApplicationScoped
class ItemPoller {

    private static final Logger LOG = Logger.getLogger(ItemPoller.class);

    /** A change may show in the list later than its time says. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final ItemPolls polls;
    private final ItemReports reports;
    private final ProjectService projects;

    ItemPoller(ItemPolls polls, ItemReports reports, ProjectService projects) {
        this.polls = polls;
        this.reports = reports;
        this.projects = projects;
    }

    /** Lists every folder whose turn it is. */
    void poll(AnnotateOnline platform) {
        for (var turn = polls.next(); turn.isPresent(); turn = polls.next()) {
            try {
                list(platform, turn.get());
            } catch (PlatformException e) {
                LOG.warnf(
                        "a folder could not be listed project=%s: %s",
                        turn.get().project(), e.getMessage());
            }
        }
    }

    private void list(AnnotateOnline platform, ItemPolls.Turn turn) throws PlatformException {
        var project = projects.named(turn.project().value());
        long number = project.settings().platform().project();
        var since = turn.listed().equals(Instant.EPOCH)
                ? Instant.EPOCH
                : turn.listed().minus(OVERLAP);
        var newest = turn.listed();
        int offset = 0;
        int size;
        do {
            var page = platform.changed(number, turn.folder(), since, offset);
            reports.listed(project, page);
            newest = page.stream()
                    .map(Item::changed)
                    .max(Comparator.naturalOrder())
                    .filter(newest::isBefore)
                    .orElse(newest);
            size = page.size();
            offset += size;
        } while (size == AnnotateOnline.PAGE);
        polls.listed(turn, newest);
    }
}
