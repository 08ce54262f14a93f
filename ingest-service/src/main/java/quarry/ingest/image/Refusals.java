package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import quarry.contracts.EventHeader;
import quarry.contracts.ProjectId;
import quarry.contracts.RefusedFile;
import quarry.contracts.UploadFailed;
import quarry.ingest.outcome.Outcome;
import quarry.kit.event.Outbox;

/** Announces files that were refused. */
@ApplicationScoped
class Refusals {

    private final Outbox outbox;
    private final Clock clock;

    Refusals(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void announce(ProjectId project, List<Outcome> outcomes) {
        var refused = outcomes.stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.REFUSED)
                .map(outcome ->
                        new RefusedFile(outcome.name(), outcome.refusal().reason()))
                .toList();
        if (refused.isEmpty()) {
            return;
        }
        var events = new ArrayList<UploadFailed>();
        for (int from = 0; from < refused.size(); from += UploadFailed.MOST_FILES) {
            int to = Math.min(refused.size(), from + UploadFailed.MOST_FILES);
            events.add(new UploadFailed(EventHeader.at(clock.instant()), project, refused.subList(from, to)));
        }
        outbox.addAll(events);
    }
}
