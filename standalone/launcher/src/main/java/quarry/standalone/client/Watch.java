package quarry.standalone.client;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Follows the latest cycle of a project. It asks again and again, so it can miss a step but never the end. */
public final class Watch {

    private static final int PAUSE_MILLIS = 500;

    private final Api api;
    private final String project;

    public Watch(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    /** Shows the latest cycle at every change until it is the one that was waited for. */
    public CycleView until(Predicate<CycleView> wanted, Consumer<CycleView> show) {
        Optional<CycleView> shown = Optional.empty();
        while (true) {
            var latest = latest();
            if (!latest.equals(shown)) {
                latest.ifPresent(show);
                shown = latest;
            }
            if (latest.isPresent() && wanted.test(latest.get())) {
                return latest.get();
            }
            pause();
        }
    }

    private Optional<CycleView> latest() {
        return api.cycles(project).stream().max(Comparator.comparingInt(CycleView::cycle));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }
}
