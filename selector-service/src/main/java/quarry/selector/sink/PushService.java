package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.SelectorConfig;
import quarry.selector.pool.PlatformText;
import quarry.selector.pool.Project;
import quarry.selector.pool.Projects;
import quarry.selector.selection.SelectionPublished;

/** What becomes of pushes; each call is one transaction, and none of them waits for a platform. */
@ApplicationScoped
class PushService {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 20;

    private final Pushes pushes;
    private final Projects projects;
    private final PlatformText platforms;
    private final SelectorConfig.Platform config;
    private final Clock clock;

    PushService(Pushes pushes, Projects projects, PlatformText platforms, SelectorConfig config, Clock clock) {
        this.pushes = pushes;
        this.projects = projects;
        this.platforms = platforms;
        this.config = config.platform();
        this.clock = clock;
    }

    /** In the transaction that announces the csv. */
    void on(@Observes SelectionPublished published) {
        var csv = published.announcement();
        projects.find(csv.project())
                .map(project -> project.settings().platform())
                .ifPresent(link -> {
                    pushes.supersede(csv.project(), clock.instant());
                    pushes.persist(new Push(csv, platforms.write(link), clock.instant()));
                });
    }

    /** Takes a push that is due, if there is one. */
    @Transactional
    Optional<Sending> claim() {
        return pushes.nextFree(clock.instant()).map(push -> {
            var owner = UUID.randomUUID();
            push.take(owner, leased());
            return new Sending(
                    push.id,
                    owner,
                    push.project(),
                    push.cycle,
                    push.revision,
                    push.csvKey,
                    pushes.before(push).stream().map(earlier -> earlier.csvKey).toList(),
                    platforms.read(push.platform),
                    push.callsDone);
        });
    }

    /**
     * Remembers that a further call is done. Returns whether to go on: not when a newer csv is out, or when somebody else has
     * taken over.
     */
    @Transactional
    boolean advance(Sending sending, List<String> unknown) {
        var held = pushes.held(sending.id(), sending.owner());
        held.ifPresent(push -> {
            push.advance(unknown, leased());
            if (push.state != PushState.WAITING) {
                push.release();
            }
        });
        return held.filter(push -> push.state == PushState.WAITING).isPresent();
    }

    @Transactional
    void done(Sending sending) {
        pushes.held(sending.id(), sending.owner()).ifPresent(push -> push.end(PushState.DONE, null, clock.instant()));
    }

    /** Tries again later, unless nothing but another setting helps, or it was tried often enough. */
    @Transactional
    void failed(Sending sending, String reason, boolean passing) {
        pushes.held(sending.id(), sending.owner()).ifPresent(push -> {
            if (push.state != PushState.WAITING) {
                push.release();
            } else if (passing && push.failures + 1 < config.maxAttempts()) {
                push.failedForNow(reason, clock.instant().plus(pause(push.failures)));
            } else {
                push.end(PushState.FAILED, reason, clock.instant());
            }
        });
    }

    @Transactional
    List<PushView> list(ProjectId project) {
        return pushes.of(known(project).id()).stream()
                .map(push ->
                        PushView.of(push, platforms.read(push.platform).kind().text()))
                .toList();
    }

    /** The newest push goes on where it was given up. */
    @Transactional
    void retry(ProjectId project) {
        projects.lock(known(project).id());
        var newest = pushes.of(project).stream()
                .findFirst()
                .orElseThrow(() -> Problem.conflict("project '" + project + "' has told nobody anything yet"));
        if (newest.state != PushState.FAILED) {
            throw Problem.conflict("the newest push of project '" + project + "' is " + newest.state + ", not FAILED");
        }
        newest.again(clock.instant());
    }

    private Project known(ProjectId project) {
        return projects.find(project).orElseThrow(() -> Problem.notFound("no project '" + project + "' is known here"));
    }

    private Instant leased() {
        return clock.instant().plus(config.lease());
    }

    private Duration pause(int failures) {
        var pause = config.retryDelay().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
