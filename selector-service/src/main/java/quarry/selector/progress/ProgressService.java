package quarry.selector.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import quarry.contracts.ProjectId;
import quarry.selector.SelectorConfig;
import quarry.selector.cycle.CycleService;
import quarry.selector.cycle.CycleStatus;

/** Looks at the committed state of a project for each subscriber, and tells what has changed. */
@ApplicationScoped
class ProgressService {

    private final CycleService cycles;
    private final SelectorConfig.Events config;

    ProgressService(CycleService cycles, SelectorConfig config) {
        this.cycles = cycles;
        this.config = config.events();
    }

    /**
     * Begins with the present status, if there is a cycle; ends when the subscriber goes.
     *
     * @throws quarry.kit.problem.Problem 404 for an unknown project
     */
    Multi<ProgressEvent> of(ProjectId project) {
        var unused = cycles.status(project);
        var told = new AtomicReference<CycleStatus>();
        return Multi.createFrom()
                .ticks()
                .every(config.every())
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(tick -> changes(project, told));
    }

    private List<ProgressEvent> changes(ProjectId project, AtomicReference<CycleStatus> told) {
        return cycles.status(project)
                .map(status -> Change.between(told.getAndSet(status), status).stream()
                        .map(change -> new ProgressEvent(change.name().toLowerCase(Locale.ROOT), status))
                        .toList())
                .orElse(List.of());
    }
}
