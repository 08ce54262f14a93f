package quarry.kit.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import quarry.contracts.ProjectId;

/** Everything that can go wrong. */
@Path("/broken")
public class BrokenResource {

    record Request(ProjectId project, int count) {}

    @POST
    public int post(Request request) {
        return request.count();
    }

    @GET
    @Path("{kind}")
    public String get(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "field" -> Problem.unprocessable("classes", "must not be empty");
            case "conflict" -> Problem.conflict("it has other bytes");
            default -> new IllegalStateException("secret detail");
        };
    }
}
