package quarry.selector.cycle;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import quarry.contracts.ProjectId;

/** Cycles over HTTP. */
@Path("/api/v1/projects/{project}/cycles")
@Blocking
class CycleResource {

    private final CycleService cycles;
    private final Advance advance;

    CycleResource(CycleService cycles, Advance advance) {
        this.cycles = cycles;
        this.advance = advance;
    }

    @GET
    public List<CycleView> list(@PathParam("project") ProjectId project) {
        return cycles.list(project);
    }

    @GET
    @Path("{cycle}")
    public CycleView get(@PathParam("project") ProjectId project, @PathParam("cycle") int cycle) {
        return cycles.get(project, cycle);
    }

    /** Begins the next cycle; the answer shows how far it got at once, which for cycle 0 is the whole selection. */
    @POST
    public Response start(@PathParam("project") ProjectId project, @Context UriInfo uri) {
        int number = cycles.start(project);
        advance.run(project);
        return Response.created(uri.getAbsolutePathBuilder().path("{cycle}").build(number))
                .entity(cycles.get(project, number))
                .build();
    }

    @POST
    @Path("{cycle}/retry")
    public Response retry(@PathParam("project") ProjectId project, @PathParam("cycle") int cycle) {
        cycles.retry(project, cycle);
        advance.run(project);
        return Response.accepted(cycles.get(project, cycle)).build();
    }
}
