package quarry.selector.sink;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import quarry.contracts.ProjectId;

/** What the platform of a project was told, over HTTP. */
@Path("/api/v1/projects/{project}/pushes")
@Blocking
class PushResource {

    private final PushService pushes;
    private final PushWorker worker;

    PushResource(PushService pushes, PushWorker worker) {
        this.pushes = pushes;
        this.worker = worker;
    }

    /** The newest ones, newest first. */
    @GET
    public List<PushView> list(@PathParam("project") ProjectId project) {
        return pushes.list(project);
    }

    /** Has the newest one sent after all, from the call on that could not be done. */
    @POST
    @Path("retry")
    public Response retry(@PathParam("project") ProjectId project) {
        pushes.retry(project);
        worker.wakeUp();
        return Response.accepted().build();
    }
}
