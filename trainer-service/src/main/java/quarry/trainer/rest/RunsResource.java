package quarry.trainer.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import quarry.contracts.RunId;
import quarry.kit.problem.Problem;
import quarry.trainer.run.RunHistory;

/** Training runs, for operators. */
@Path("/api/v1/runs")
class RunsResource {

    private static final int MOST = 1000;

    private final RunHistory runs;

    RunsResource(RunHistory runs) {
        this.runs = runs;
    }

    /** The newest runs, of all projects or of one. */
    @GET
    public List<RunView> list(
            @QueryParam("project") String project, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.unprocessable("limit", "must be 1 to " + MOST + ": " + limit);
        }
        var latest = project == null ? runs.latest(limit) : runs.latest(project, limit);
        return latest.stream().map(RunView::of).toList();
    }

    @GET
    @Path("{run}")
    public RunView get(@PathParam("run") String run) {
        return runs.named(id(run)).map(RunView::of).orElseThrow(() -> Problem.notFound("no run " + run));
    }

    private static RunId id(String text) {
        try {
            return new RunId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("no run " + text);
        }
    }
}
