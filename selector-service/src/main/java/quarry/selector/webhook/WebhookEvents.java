package quarry.selector.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.LabelsImported;
import quarry.contracts.ProjectId;
import quarry.contracts.UploadFailed;
import quarry.selector.SelectorConfig;
import quarry.selector.change.CycleEnded;
import quarry.selector.selection.Manifest;
import quarry.selector.selection.SelectionPublished;
import quarry.selector.webhook.delivery.Announcements;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;

/** From what happens to what is told, in one transaction: neither is there without the other. */
@ApplicationScoped
class WebhookEvents {

    private final Announcements announcements;
    private final ObjectMapper json;
    private final String publicUrl;
    private final Clock clock;

    WebhookEvents(Announcements announcements, ObjectMapper json, SelectorConfig config, Clock clock) {
        this.announcements = announcements;
        this.json = json;
        publicUrl = config.publicUrl().toString().replaceAll("/+$", "");
        this.clock = clock;
    }

    void on(@Observes SelectionPublished published) {
        var csv = published.announcement();
        var header = csv.header();
        add(
                header.id(),
                csv.project(),
                EventType.ENTROPY_CSV_READY,
                cycle(csv.cycle()),
                header.time(),
                data(csv, published.manifest()));
    }

    void on(@Observes CycleEnded ended) {
        add(
                UUID.randomUUID(),
                ended.project(),
                ended.failed() ? EventType.CYCLE_FAILED : EventType.CYCLE_COMPLETED,
                cycle(ended.cycle()),
                clock.instant(),
                new Payloads.CycleOver(ended.project(), ended.cycle(), ended.reason()));
    }

    @Transactional
    void accept(LabelsImported event) {
        var data = new Payloads.Labels(event.project(), event.taken(), event.unchanged(), event.refused());
        var header = event.header();
        add(header.id(), event.project(), EventType.LABELS_IMPORTED, null, header.time(), data);
    }

    @Transactional
    void accept(UploadFailed event) {
        var data = new Payloads.Refused(event.project(), event.files());
        var header = event.header();
        add(header.id(), event.project(), EventType.UPLOAD_FAILED, null, header.time(), data);
    }

    private Payloads.EntropyCsvReady data(EntropiesPublished event, Manifest manifest) {
        var url = publicUrl + "/api/v1/projects/" + event.project() + "/cycles/" + event.cycle()
                + "/entropies.csv?revision=" + event.revision();
        return new Payloads.EntropyCsvReady(
                event.project(),
                event.cycle(),
                url,
                event.rows(),
                event.csv().size(),
                event.csv().sha256(),
                event.revision(),
                manifest.task(),
                manifest.strategy(),
                manifest.model() == null ? null : manifest.model().sha256(),
                manifest.scoreMin(),
                manifest.scoreMax());
    }

    private void add(UUID id, ProjectId project, EventType type, String subject, Instant time, Object data) {
        announcements.add(new Message(id, project, type, subject, time, text(data)));
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cycle(int number) {
        return "cycles/" + number;
    }
}
