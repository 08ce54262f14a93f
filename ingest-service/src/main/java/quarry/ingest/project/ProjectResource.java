package quarry.ingest.project;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Projects over HTTP. */
@Path("/api/v1/projects")
class ProjectResource {

    private final ProjectService projects;

    ProjectResource(ProjectService projects) {
        this.projects = projects;
    }

    /** The answer to a request for all of them. */
    public record ProjectList(List<ProjectDefinition> projects) {}

    /** 201 for a new project, 200 for one that is there already with the same definition. */
    @POST
    public Response define(ProjectRequest request) {
        var project = ProjectRules.check(request);
        var location = URI.create("/api/v1/projects/" + project.id());
        var answer = projects.define(project) ? Response.created(location) : Response.ok();
        return answer.entity(project).build();
    }

    /** All of them, in the order of their ids. */
    @GET
    public ProjectList list() {
        return new ProjectList(projects.all());
    }

    @GET
    @Path("/{project}")
    public ProjectDefinition get(String project) {
        return projects.named(project);
    }
}
