package quarry.ingest.upload;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import quarry.ingest.IngestConfig;
import quarry.ingest.image.Arrival;
import quarry.ingest.image.ImageIntake;
import quarry.ingest.image.SplitName;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.outcome.Refusal;
import quarry.ingest.project.ProjectService;

/** One image by its name. */
@Path("/api/v1/projects/{project}/images/{name}")
class ImageUploadResource {

    private final ProjectService projects;
    private final ImageIntake intake;
    private final UploadMemory memory;
    private final int maxBytes;

    ImageUploadResource(ProjectService projects, ImageIntake intake, UploadMemory memory, IngestConfig config) {
        this.projects = projects;
        this.intake = intake;
        this.memory = memory;
        maxBytes = Math.toIntExact(config.images().maxBytes().asLongValue());
    }

    /** 201 for a new image, 200 for one that is there already with the same bytes and split. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response put(
            String project,
            String name,
            @RestQuery String split,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            UriInfo uri,
            InputStream body)
            throws IOException {
        var owner = projects.named(project);
        var part = SplitName.parse(split);
        boolean fits = length == null || length <= maxBytes;
        var outcome = memory.hold(Math.min(maxBytes, length == null ? maxBytes : length), () -> {
            var arrival = fits ? arrival(name, body.readNBytes(maxBytes + 1)) : tooLarge(name);
            return intake.take(owner, part, List.of(arrival)).get(0);
        });
        return answer(outcome.orProblem(), uri);
    }

    private static Response answer(Outcome outcome, UriInfo uri) {
        return outcome.kind() == Outcome.Kind.STORED
                ? Response.created(uri.getAbsolutePath()).build()
                : Response.ok().build();
    }

    private Arrival arrival(String name, byte[] bytes) {
        return bytes.length <= maxBytes ? new Arrival(name, bytes) : tooLarge(name);
    }

    private Arrival tooLarge(String name) {
        return Arrival.refused(
                name, Refusal.tooLarge("image", "the image has more than the allowed " + maxBytes + " bytes"));
    }
}
