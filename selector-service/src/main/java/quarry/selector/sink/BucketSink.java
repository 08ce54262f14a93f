package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import quarry.contracts.ObjectKeys;
import quarry.contracts.PlatformLink;
import quarry.kit.store.ObjectStore;

/** An object of the bucket that always holds the newest csv, for programs that know a key and nothing of cycles. */
@ApplicationScoped
class BucketSink implements Sink {

    private final ObjectStore store;

    BucketSink(ObjectStore store) {
        this.store = store;
    }

    @Override
    public PlatformLink.Kind kind() {
        return PlatformLink.Kind.BUCKET;
    }

    @Override
    public List<Call> calls(PlatformLink link, PushedCsv csv) {
        return List.of(() -> {
            store.put(
                    ObjectKeys.latestEntropies(csv.project()), csv.text().getBytes(StandardCharsets.UTF_8), "text/csv");
            return List.of();
        });
    }
}
