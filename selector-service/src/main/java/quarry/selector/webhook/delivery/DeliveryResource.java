package quarry.selector.webhook.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;

/** The log of an endpoint over HTTP, and sending on request. */
@Path("/api/v1/projects/{project}/webhooks/{id}")
@Blocking
class DeliveryResource {

    private static final int MOST = 1000;

    private final DeliveryHistory history;

    DeliveryResource(DeliveryHistory history) {
        this.history = history;
    }

    /** Newest first. */
    @GET
    @Path("deliveries")
    public List<DeliveryView> list(
            @PathParam("project") ProjectId project,
            @PathParam("id") UUID endpoint,
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.unprocessable("limit", "must be 1 to " + MOST);
        }
        return history.latest(project, endpoint, Optional.ofNullable(state).map(DeliveryResource::state), limit);
    }

    /** With its data and every attempt. */
    @GET
    @Path("deliveries/{delivery}")
    public DeliveryView get(
            @PathParam("project") ProjectId project,
            @PathParam("id") UUID endpoint,
            @PathParam("delivery") UUID delivery) {
        return history.get(project, endpoint, delivery);
    }

    @POST
    @Path("deliveries/{delivery}/resend")
    public Response resend(
            @PathParam("project") ProjectId project,
            @PathParam("id") UUID endpoint,
            @PathParam("delivery") UUID delivery) {
        return Response.accepted(history.sendAgain(project, endpoint, delivery)).build();
    }

    /**
     * The answer to a request for all that failed.
     *
     * @param deliveries that are sent again
     */
    public record Resent(int deliveries) {}

    /** The time is of the event, as RFC 3339 has it. */
    @POST
    @Path("resend-failed")
    public Response resendFailed(
            @PathParam("project") ProjectId project,
            @PathParam("id") UUID endpoint,
            @QueryParam("since") String since) {
        return Response.accepted(new Resent(history.sendFailedAgain(project, endpoint, time(since))))
                .build();
    }

    /** Sends the event {@code endpoint.test}. */
    @POST
    @Path("test")
    public Response test(@PathParam("project") ProjectId project, @PathParam("id") UUID endpoint) {
        return Response.accepted(history.test(project, endpoint)).build();
    }

    private static DeliveryState state(String text) {
        return DeliveryState.of(text)
                .orElseThrow(() -> Problem.unprocessable("state", "is one of pending, delivered, failed"));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw Problem.unprocessable("since", "must be a time such as 2026-01-01T00:00:00Z");
        }
    }
}
