package quarry.selector.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.strategy.Strategy;
import quarry.activelearning.task.Tasks;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.ScoringRequested;
import quarry.selector.pool.PoolCounts;
import quarry.selector.pool.Project;
import quarry.selector.scoring.CycleKey;

/**
 * One cycle with the settings that its project had when it began: a later change of the project does not reach into a
 * cycle. Only decisions are kept here; facts from other services are rows of their own.
 */
@Entity
@Table(name = "cycles")
class Cycle {

    @EmbeddedId
    CycleId id;

    @Enumerated(EnumType.STRING)
    CycleState state;

    String reason;
    String task;
    String[] classes;
    String strategy;
    String preset;

    @Column(name = "picks_per_cycle")
    int picksPerCycle;

    @Column(name = "subset_factor")
    double subsetFactor;

    double diversity;

    /** Regions to pick; 0 where whole images are picked. */
    int regions;

    @Column(name = "pre_labels")
    boolean preLabels;

    long seed;
    int images;
    int labelled;
    int unlabelled;

    /** Labelled images of the pool when the first csv came out: the retrain rule counts from here. */
    @Column(name = "labelled_then")
    int labelledThen;

    /** Of the newest csv; 0 until there is one. */
    int revision;

    int attempt;
    UUID run;

    @Embedded
    SubQueryState subQuery = new SubQueryState();

    @Column(name = "snapshot_key")
    String snapshotKey;

    @Column(name = "snapshot_size")
    Long snapshotSize;

    @Column(name = "snapshot_sha256")
    String snapshotSha256;

    @Column(name = "asked_at")
    Instant askedAt;

    protected Cycle() {}

    /** Without a model to train, a cycle picks whole images by the project's cold start. */
    static Cycle begin(Project project, int number, boolean training, PoolCounts counts) {
        var settings = project.settings();
        var cycle = new Cycle();
        cycle.id = new CycleId(project.id().value(), number);
        cycle.state = training ? CycleState.TRAINING : CycleState.SCORING;
        cycle.task = project.task();
        cycle.classes = project.classes().toArray(String[]::new);
        cycle.strategy = training ? settings.strategy() : settings.coldStart();
        cycle.diversity = training ? settings.diversity() : 0;
        cycle.regions = training ? settings.unit().regions() : 0;
        cycle.preLabels = training && settings.preLabels();
        cycle.preset = settings.preset();
        cycle.picksPerCycle = settings.picksPerCycle();
        cycle.subsetFactor = settings.subsetFactor();
        cycle.seed = settings.seed();
        cycle.images = counts.images();
        cycle.labelled = counts.labelled();
        cycle.unlabelled = counts.unlabelled();
        cycle.attempt = 1;
        return cycle;
    }

    ProjectId project() {
        return new ProjectId(id.project());
    }

    int number() {
        return id.number();
    }

    CycleKey key() {
        return new CycleKey(project(), number());
    }

    List<String> classes() {
        return List.of(classes);
    }

    Strategy strategy() {
        return Strategies.of(strategy, diversity);
    }

    boolean picksRegions() {
        return regions > 0;
    }

    /** How many of the images that can be picked are looked at; for regions all, since each may have a few to pick. */
    int candidateCount(int pickable) {
        return picksRegions() ? pickable : strategy().candidateCount(pickable, picksPerCycle, subsetFactor);
    }

    /** Whether its picks may take minutes, and the whole pool, instead of the best scores. */
    boolean picksAtLength() {
        return picksRegions() || strategy().needs().vectors().isPresent();
    }

    /** Whether a csv is out. */
    boolean isOut() {
        return revision > 0;
    }

    /** How many images a batch for the scorers has, so that one takes seconds. */
    int batchSize() {
        return Math.min(ScoringRequested.MOST_IMAGES, Tasks.named(task).scoringBatchSize(preset));
    }

    /** The draw of one purpose in this cycle. */
    Draw draw(String purpose) {
        return Draw.of(seed, number(), purpose);
    }

    /** The run of the current attempt; empty until it was asked for, and in a cycle without training. */
    Optional<RunId> run() {
        return Optional.ofNullable(run).map(RunId::new);
    }

    Optional<ObjectRef> snapshot() {
        return Optional.ofNullable(snapshotKey).map(key -> new ObjectRef(key, snapshotSize, snapshotSha256));
    }

    void keepSnapshot(ObjectRef snapshot) {
        snapshotKey = snapshot.key();
        snapshotSize = snapshot.size();
        snapshotSha256 = snapshot.sha256();
    }

    /** The run whose batches these are: without a model it is never trained, and only gives them their names. */
    RunId runOfBatches() {
        return run().orElseGet(() -> RunId.of(project(), number(), attempt));
    }

    /** The run of this attempt is asked for. */
    RunId ask(Instant now) {
        var asked = RunId.of(project(), number(), attempt);
        run = asked.value();
        askedAt = now;
        return asked;
    }

    void startScoring() {
        become(CycleState.SCORING);
        reason = null;
    }

    void startSubQueries(int images) {
        become(CycleState.SUB_QUERY);
        subQuery.start(images, strategy().subQueries());
    }

    /** A failed sub-query goes on after all. */
    void goOnWithSubQuery() {
        become(CycleState.SUB_QUERY);
        reason = null;
    }

    void startPredicting() {
        become(CycleState.PREDICTING);
    }

    /** The next csv is out. */
    void waitForLabels(PoolCounts counts) {
        waitOn();
        if (revision == 0) {
            labelledThen = counts.labelled();
        }
        revision++;
        images = counts.images();
        unlabelled = counts.unlabelled();
    }

    /** The csv that is out is still the right one. */
    void waitOn() {
        become(CycleState.WAITING_FOR_LABELS);
    }

    /** The pool has changed since the csv came out. */
    void chooseAgain() {
        become(CycleState.SCORING);
        attempt++;
        subQuery.reset();
    }

    void close(String why) {
        become(CycleState.CLOSED);
        reason = why;
    }

    void fail(String why) {
        become(CycleState.FAILED);
        reason = why;
    }

    /**
     * The next attempt, with a run of its own: at the model, or at the discriminator of the present sub-query. To choose
     * again is another attempt, too: it has discriminators of its own.
     */
    void retry() {
        attempt++;
        if (subQuery.isUnderWay()) {
            goOnWithSubQuery();
            subQuery.startAgain();
        } else {
            become(CycleState.TRAINING);
            reason = null;
            run = null;
        }
    }

    private void become(CycleState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("cycle " + number() + " of project " + id.project() + " is " + state
                    + " and cannot become " + next);
        }
        state = next;
    }
}
