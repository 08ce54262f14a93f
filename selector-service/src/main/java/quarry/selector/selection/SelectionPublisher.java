package quarry.selector.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.EventHeader;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.kit.event.Outbox;
import quarry.kit.store.ObjectStore;

/**
 * Writes csv and manifest into the bucket and announces them in the caller's transaction. After a crash between the two
 * the objects are written again, under the same keys, before anybody has heard of them.
 */
@ApplicationScoped
public class SelectionPublisher {

    private final ObjectStore store;
    private final Selections selections;
    private final Outbox outbox;
    private final Event<SelectionPublished> published;
    private final ObjectWriter json;
    private final Clock clock;

    SelectionPublisher(
            ObjectStore store,
            Selections selections,
            Outbox outbox,
            Event<SelectionPublished> published,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.selections = selections;
        this.outbox = outbox;
        this.published = published;
        this.json = json.writerWithDefaultPrettyPrinter();
        this.clock = clock;
    }

    /**
     * Publishes what is picked.
     *
     * @param chosen not empty
     * @param preLabels objects by their form
     */
    public void publish(SelectionFacts facts, Ranking chosen, Map<String, ObjectRef> preLabels) {
        var now = clock.instant();
        var file = chosen.file();
        var csv = store.put(
                ObjectKeys.entropies(facts.project(), facts.cycle(), facts.revision()), file.bytes(), "text/csv");
        var origin = Manifest.of(facts, chosen, file, csv.sha256(), preLabels, now);
        var manifest = store.put(
                ObjectKeys.manifest(facts.project(), facts.cycle(), facts.revision()),
                bytes(origin),
                "application/json");
        var selection = new Selection(facts.revision(), chosen.names().size(), csv, manifest);
        selections.add(facts.project(), facts.cycle(), selection);
        var announcement = new EntropiesPublished(
                EventHeader.at(now), facts.project(), facts.cycle(), facts.revision(), csv, manifest, selection.rows());
        outbox.add(announcement);
        published.fire(new SelectionPublished(announcement, origin));
    }

    private byte[] bytes(Manifest manifest) {
        try {
            return json.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always representable as JSON", e);
        }
    }
}
