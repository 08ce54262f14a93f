package quarry.ingest.image;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import quarry.ingest.page.PageLimit;
import quarry.ingest.project.ProjectService;

/** The images of a project over HTTP; they come in by the upload package. */
@Path("/api/v1/projects/{project}/images")
class ImageResource {

    private final ProjectService projects;
    private final ImageService images;
    private final RegionMaps regions;

    ImageResource(ProjectService projects, ImageService images, RegionMaps regions) {
        this.projects = projects;
        this.images = images;
        this.regions = regions;
    }

    /**
     * Images in name order.
     *
     * @param next what to give as {@code after} for the next page; null on the last one
     */
    public record ImagePage(List<ImageView> images, String next) {}

    @GET
    public ImagePage list(String project, @RestQuery String after, @RestQuery String limit) {
        int size = PageLimit.parse(limit);
        var page = images.page(projects.named(project).id(), after == null ? "" : after, size);
        return new ImagePage(
                page, page.size() < size ? null : page.get(size - 1).name());
    }

    @GET
    @Path("/{name}")
    public ImageView get(String project, String name) {
        return images.view(projects.named(project).id(), name);
    }

    @GET
    @Path("/{name}/bytes")
    public Response bytes(String project, String name) {
        var content = images.content(projects.named(project).id(), name);
        return Response.ok(content.bytes(), "image/" + content.image().format())
                .header(HttpHeaders.CONTENT_LENGTH, content.image().size())
                .tag(content.image().sha256())
                .build();
    }

    @GET
    @Path("/{name}/regions.png")
    @Produces("image/png")
    public byte[] regions(String project, String name) {
        return regions.of(projects.named(project), name);
    }

    @DELETE
    @Path("/{name}")
    public void delete(String project, String name) {
        images.remove(projects.named(project).id(), name);
    }
}
