package quarry.trainer.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;

/** Where the state of a run after an epoch lies in the bucket. */
@Entity
@Table(name = "checkpoints")
public class SavedCheckpoint {

    @Id
    private String key;

    private UUID run;
    private int epoch;
    private long size;
    private String sha256;

    protected SavedCheckpoint() {}

    SavedCheckpoint(RunId run, int epoch, ObjectRef object) {
        this.key = object.key();
        this.run = run.value();
        this.epoch = epoch;
        this.size = object.size();
        this.sha256 = object.sha256();
    }

    public RunId run() {
        return new RunId(run);
    }

    /** Finished epochs, from 1. */
    public int epoch() {
        return epoch;
    }

    public ObjectRef object() {
        return new ObjectRef(key, size, sha256);
    }
}
