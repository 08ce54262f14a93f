package quarry.selector.pool;

import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import quarry.contracts.Event;

/** Hears ingest. A record is acknowledged once its fact is stored; an impossible one becomes a dead letter. */
@ApplicationScoped
class PoolListener {

    private static final Logger LOG = Logger.getLogger(PoolListener.class);

    private final List<Multi<Message<Event>>> channels;
    private final Together pool;
    private volatile boolean stopping;

    PoolListener(
            @Channel("projects") Multi<Message<Event>> projects,
            @Channel("images") Multi<Message<Event>> images,
            @Channel("annotations") Multi<Message<Event>> annotations,
            Together pool) {
        this.channels = List.of(projects, images, annotations);
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        for (var channel : channels) {
            channel.onItem()
                    .transformToUni(this::take)
                    .merge(Together.MOST)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.error("a channel from ingest has ended", failure));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private Uni<Void> take(Message<Event> message) {
        return Uni.createFrom()
                .completionStage(trace(message).wrapSupplier(() -> pool.accept(message.getPayload())))
                .onItemOrFailure()
                .transformToUni((stored, failure) -> settle(message, failure))
                .onFailure()
                .invoke(failure -> LOG.warn("a record could not be acknowledged and will come again", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static Context trace(Message<?> message) {
        return TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .orElse(Context.root());
    }

    private Uni<Void> settle(Message<Event> message, Throwable failure) {
        if (failure == null) {
            return Uni.createFrom().completionStage(message.ack());
        }
        if (stopping) {
            // the database has gone before the broker: the record is good, and comes again after the start
            return Uni.createFrom().voidItem();
        }
        LOG.errorf("a dead letter: %s", failure.getMessage());
        return Uni.createFrom().completionStage(message.nack(failure));
    }
}
