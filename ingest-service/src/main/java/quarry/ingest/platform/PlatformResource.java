package quarry.ingest.platform;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import quarry.ingest.project.ProjectService;

/** What has come back from the platform of a project, over HTTP. */
@Path("/api/v1/projects/{project}/platform")
@Blocking
class PlatformResource {

    private final ProjectService projects;
    private final PlatformStatus status;

    PlatformResource(ProjectService projects, PlatformStatus status) {
        this.projects = projects;
        this.status = status;
    }

    @GET
    public PlatformStatus.View get(String project) {
        return status.of(projects.named(project).id());
    }
}
