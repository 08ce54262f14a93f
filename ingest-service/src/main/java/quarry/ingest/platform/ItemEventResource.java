package quarry.ingest.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import quarry.ingest.IngestConfig;
import quarry.kit.problem.Problem;

/** Where the platform tells of changes. It is answered as soon as they are stored; labels are fetched afterwards. */
@Path("/api/v1/platform/annotate-online/events")
@Blocking
class ItemEventResource {

    private static final Logger LOG = Logger.getLogger(ItemEventResource.class);

    private final ItemReports reports;
    private final PlatformWorker worker;
    private final ObjectMapper json;
    private final Optional<String> secret;

    ItemEventResource(ItemReports reports, PlatformWorker worker, ObjectMapper json, IngestConfig config) {
        this.reports = reports;
        this.worker = worker;
        this.json = json;
        this.secret = config.platform().annotateOnline().webhookSecret();
    }

    /** Whatever is not about an item of a project is passed over without complaint: the sender could do nothing about it. */
    @POST
    public void post(
            @HeaderParam("X-Event") String kind,
            @HeaderParam("X-Delivery") String delivery,
            @HeaderParam("X-Authorization-Content-SHA256") String signature,
            byte[] body) {
        if (secret.isPresent() && !Signature.isRight(signature, body, secret.get())) {
            LOG.warnf("a webhook with a wrong signature or none delivery=%s", delivery);
            throw Problem.unauthorized("the signature in X-Authorization-Content-SHA256 is missing or wrong");
        }
        try {
            ItemEvent.of(kind == null ? "" : kind, json.readTree(body)).ifPresent(event -> {
                reports.told(event);
                worker.wakeUp();
            });
        } catch (IOException e) {
            throw Problem.badRequest("the body is not JSON");
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }
}
