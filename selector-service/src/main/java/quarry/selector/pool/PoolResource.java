package quarry.selector.pool;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import quarry.contracts.ProjectId;

/** How much of a project the selector has seen: whoever uploads can wait until that is everything. */
@Path("/api/v1/projects/{project}/pool")
@Blocking
class PoolResource {

    private final PoolService pool;

    PoolResource(PoolService pool) {
        this.pool = pool;
    }

    @GET
    public PoolCounts counts(@PathParam("project") ProjectId project) {
        return pool.counts(project);
    }
}
