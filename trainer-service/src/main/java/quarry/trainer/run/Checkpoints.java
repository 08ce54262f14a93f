package quarry.trainer.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;

/** The index of checkpoints. An object is written before its row and deleted before it, so that none is forgotten. */
@ApplicationScoped
public class Checkpoints implements PanacheRepositoryBase<SavedCheckpoint, String> {

    private static final Sort NEWEST_FIRST = Sort.by("epoch", Sort.Direction.Descending);

    private final Runs runs;

    Checkpoints(Runs runs) {
        this.runs = runs;
    }

    /** The checkpoints of a run, newest first. */
    @Transactional
    public List<SavedCheckpoint> of(RunId run) {
        return list("run", NEWEST_FIRST, run.value());
    }

    /**
     * Adds a checkpoint that lies in the bucket.
     *
     * @throws StaleAttemptException if the attempt is not the current one
     */
    @Transactional
    public void add(Attempt attempt, int epoch, ObjectRef object) {
        runs.held(attempt);
        getEntityManager().merge(new SavedCheckpoint(attempt.run(), epoch, object));
    }

    /** Those of runs that have ended, and all but the two newest of a run: one damaged object must not cost the run. */
    @Transactional
    public List<SavedCheckpoint> unneeded() {
        return list("from SavedCheckpoint c where exists (from Run r where r.id = c.run and r.endedAt is not null)"
                + " or (select count(*) from SavedCheckpoint n where n.run = c.run and n.epoch > c.epoch) >= 2");
    }

    @Transactional
    public void remove(SavedCheckpoint checkpoint) {
        deleteById(checkpoint.object().key());
    }
}
