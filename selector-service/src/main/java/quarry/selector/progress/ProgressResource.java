package quarry.selector.progress;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import quarry.contracts.ProjectId;

/** The progress of a project's cycles, as it happens. */
@Path("/api/v1/projects/{project}/events")
class ProgressResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    /**
     * Events {@code state}, {@code training}, {@code scoring}, {@code entropies}; each carries the whole status.
     * Comments in between keep the connection open, and show early that it is.
     */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@PathParam("project") ProjectId project, @Context Sse sse) {
        var events = progress.of(project).map(event -> sse.newEventBuilder()
                .name(event.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.status())
                .build());
        var comments = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("listening").build());
        return Multi.createBy().merging().streams(comments, events);
    }
}
