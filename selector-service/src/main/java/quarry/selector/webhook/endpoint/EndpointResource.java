package quarry.selector.webhook.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;

/** The endpoints of a project over HTTP. */
@Path("/api/v1/projects/{project}/webhooks")
@Blocking
class EndpointResource {

    private final EndpointService endpoints;
    private final ObjectReader strict;

    EndpointResource(EndpointService endpoints, ObjectMapper json) {
        this.endpoints = endpoints;
        // a misspelt field is answered instead of being passed over
        strict = json.readerFor(EndpointRequest.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The answer holds the secret of the signatures, this once. */
    @POST
    public Response create(@PathParam("project") ProjectId project, @Context UriInfo uri, String body)
            throws JsonProcessingException {
        var made = endpoints.create(project, request(body));
        return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(made.id()))
                .entity(made)
                .build();
    }

    @GET
    public List<EndpointView> list(@PathParam("project") ProjectId project) {
        return endpoints.list(project);
    }

    @GET
    @Path("{id}")
    public EndpointView get(@PathParam("project") ProjectId project, @PathParam("id") UUID id) {
        return endpoints.get(project, id);
    }

    /** What the body does not name stays as it is. */
    @PATCH
    @Path("{id}")
    public EndpointView change(@PathParam("project") ProjectId project, @PathParam("id") UUID id, String body)
            throws JsonProcessingException {
        return endpoints.change(project, id, request(body));
    }

    /** With all that is known about its deliveries. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("project") ProjectId project, @PathParam("id") UUID id) {
        endpoints.delete(project, id);
    }

    /** The answer holds the new secret, this once; the former one signs, too, for a while. */
    @POST
    @Path("{id}/rotate-secret")
    public EndpointView rotate(@PathParam("project") ProjectId project, @PathParam("id") UUID id) {
        return endpoints.rotate(project, id);
    }

    private EndpointRequest request(String body) throws JsonProcessingException {
        EndpointRequest request = strict.readValue(body);
        if (request == null) {
            throw Problem.badRequest("an object is expected in the body");
        }
        return request;
    }
}
