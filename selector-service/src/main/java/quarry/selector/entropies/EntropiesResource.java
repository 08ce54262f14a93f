package quarry.selector.entropies;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.prediction.PreLabelForm;

/** The csv of a cycle, its manifest, its pre-labels, and why an image was chosen. */
@Path("/api/v1/projects/{project}/cycles/{cycle}")
@Blocking
class EntropiesResource {

    private final EntropiesService entropies;

    EntropiesResource(EntropiesService entropies) {
        this.entropies = entropies;
    }

    /**
     * The scope is {@code selection}, or {@code pool} for everything that the cycle ranked. The newest revision of the
     * selection unless another one is asked for.
     */
    @GET
    @Path("entropies.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(
            @PathParam("project") ProjectId project,
            @PathParam("cycle") int cycle,
            @QueryParam("scope") @DefaultValue("selection") String scope,
            @QueryParam("revision") Integer revision) {
        return Response.ok(entropies.csv(project, cycle, Scope.of(scope), Optional.ofNullable(revision)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + project + "-cycle-" + cycle + ".csv\"")
                .build();
    }

    @GET
    @Path("manifest.json")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] manifest(@PathParam("project") ProjectId project, @PathParam("cycle") int cycle) {
        return entropies.manifest(project, cycle);
    }

    /** What the model takes the picked images to show, in one of the {@link PreLabelForm}s. */
    @GET
    @Path("pre-labels/{form}")
    public Response preLabels(
            @PathParam("project") ProjectId project, @PathParam("cycle") int cycle, @PathParam("form") String text) {
        var form = PreLabelForm.of(text)
                .orElseThrow(() -> Problem.notFound(
                        "pre-labels come as " + String.join(", ", PreLabelForm.texts()) + ", not as '" + text + "'"));
        return Response.ok(entropies.preLabels(project, cycle, form), form.mediaType())
                .build();
    }

    @GET
    @Path("images/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public WhyChosen why(
            @PathParam("project") ProjectId project, @PathParam("cycle") int cycle, @PathParam("name") String name) {
        return entropies.why(project, cycle, name);
    }
}
