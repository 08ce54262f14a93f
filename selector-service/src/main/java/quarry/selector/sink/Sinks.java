package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import quarry.contracts.PlatformLink;

/** The sink of each kind of platform. */
@ApplicationScoped
class Sinks {

    private final Instance<Sink> all;

    Sinks(@Any Instance<Sink> all) {
        this.all = all;
    }

    Sink of(PlatformLink.Kind kind) {
        return all.stream().filter(sink -> sink.kind() == kind).findFirst().orElseThrow();
    }
}
