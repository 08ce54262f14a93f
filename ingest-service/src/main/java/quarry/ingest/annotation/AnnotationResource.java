package quarry.ingest.annotation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import quarry.ingest.outcome.BatchAnswer;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.page.PageLimit;
import quarry.ingest.project.ProjectService;
import quarry.kit.problem.Problem;

/** The labels of a project's images over HTTP. */
@Path("/api/v1/projects/{project}")
class AnnotationResource {

    private final ProjectService projects;
    private final AnnotationService annotations;

    AnnotationResource(ProjectService projects, AnnotationService annotations) {
        this.projects = projects;
        this.annotations = annotations;
    }

    /** 201 for another label than before, 200 for the same. */
    @PUT
    @Path("/images/{name}/annotation")
    public Response put(String project, String name, Object label) {
        var outcome = annotations
                .take(projects.named(project), List.of(new Labelling(name, label)))
                .get(0)
                .orProblem();
        return Response.status(outcome.kind() == Outcome.Kind.STORED ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    @GET
    @Path("/images/{name}/annotation")
    public AnnotationView get(String project, String name) {
        return annotations.view(projects.named(project).id(), name);
    }

    /** A list of {@code {"image": name, "label": label}}. */
    @POST
    @Path("/annotations")
    public BatchAnswer post(String project, List<Object> labels) {
        var owner = projects.named(project);
        if (labels == null) {
            throw Problem.badRequest("a list is expected in the body");
        }
        return BatchAnswer.of(
                annotations.take(owner, labels.stream().map(Labelling::of).toList()));
    }

    /**
     * Labels in the order of the images' names.
     *
     * @param next what to give as {@code after} for the next page; null on the last one
     */
    public record AnnotationPage(List<AnnotationView> annotations, String next) {}

    @GET
    @Path("/annotations")
    public AnnotationPage list(String project, @RestQuery String after, @RestQuery String limit) {
        int size = PageLimit.parse(limit);
        var page = annotations.page(projects.named(project).id(), after == null ? "" : after, size);
        return new AnnotationPage(
                page, page.size() < size ? null : page.get(size - 1).image());
    }
}
