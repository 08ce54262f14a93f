package quarry.ingest.platform;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;
import quarry.ingest.IngestConfig;
import quarry.ingest.image.ImageService;
import quarry.kit.problem.Problem;

/**
 * Where annotators' browsers find an image: an address that stays, and leads to one in the bucket that does not. A wrong
 * token and an image that is not there are answered alike.
 */
@Path("/api/v1/platform/images")
@Blocking
class ItemImageResource {

    private final ImageService images;
    private final Optional<String> key;

    ItemImageResource(ImageService images, IngestConfig config) {
        this.images = images;
        this.key = config.platform().itemKey();
    }

    @GET
    @Path("/{project}/{image}")
    public Response image(String project, String image, @RestQuery String token) {
        return parsed(project, image)
                .filter(one -> key.isPresent() && ItemToken.isRight(token, one.project(), one.image(), key.get()))
                .flatMap(one -> images.address(one.project(), one.image()))
                .map(address -> Response.status(Response.Status.FOUND)
                        .location(address)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(() -> Problem.notFound("no such image, or not with this token"));
    }

    private record Named(ProjectId project, ImageId image) {}

    private static Optional<Named> parsed(String project, String image) {
        try {
            return Optional.of(new Named(new ProjectId(project), new ImageId(UUID.fromString(image))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
