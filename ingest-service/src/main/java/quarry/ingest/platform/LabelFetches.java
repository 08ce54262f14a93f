package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;
import quarry.ingest.IngestConfig;

/** Which annotations are to be fetched, and what became of them. */
@ApplicationScoped
class LabelFetches {

    /** An item as it was when its fetch began. */
    record Due(long row, ProjectId project, long item, PlatformLink.Place place, String status, Instant changed) {}

    private static final int MOST_AT_ONCE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private final PlatformItems items;
    private final IngestConfig.Platform config;
    private final Clock clock;

    LabelFetches(PlatformItems items, IngestConfig config, Clock clock) {
        this.items = items;
        this.config = config.platform();
        this.clock = clock;
    }

    /** Takes items of one folder. Whoever dies over them loses them after a while, and somebody else fetches them again. */
    @Transactional
    List<Due> take() {
        var due = items.due(clock.instant(), MOST_AT_ONCE);
        due.forEach(row -> row.dueAt = clock.instant().plus(config.lease()));
        return due.stream()
                .map(row ->
                        new Due(row.id, new ProjectId(row.project), row.item, row.place(), row.status, row.changedAt))
                .toList();
    }

    /** Nothing more is to be done about the item, unless it has changed again meanwhile. */
    @Transactional
    void done(Due due, PlatformItem.Result result, String reason) {
        items.unchanged(due.row(), due.changed()).ifPresent(row -> {
            row.dueAt = null;
            row.failures = 0;
            row.result = result;
            row.reason = reason;
        });
    }

    /** They are tried again later, the given number of times. */
    @Transactional
    void failed(List<Due> all, String reason) {
        for (var due : all) {
            items.unchanged(due.row(), due.changed()).ifPresent(row -> {
                row.reason = reason;
                row.failures++;
                if (row.failures < config.maxAttempts()) {
                    row.dueAt = clock.instant().plus(pause(row.failures));
                } else {
                    row.dueAt = null;
                    row.result = PlatformItem.Result.MISSING;
                }
            });
        }
    }

    private Duration pause(int failures) {
        var pause = config.retryDelay().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
