package quarry.selector.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import quarry.activelearning.strategy.SubQueries;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;

/** Where a cycle stands in its sub-queries; strategies without any never start them. */
@Embeddable
class SubQueryState {

    /** Images to pick over all of them; 0 until the first one begins. */
    int budget;

    /** The present one, from 1; 0 before the first one. */
    @Column(name = "sub_query")
    int number;

    /** How many there are. */
    @Column(name = "sub_queries")
    int count;

    @Column(name = "discriminator_run")
    UUID run;

    @Column(name = "sets_key")
    String setsKey;

    @Column(name = "sets_size")
    Long setsSize;

    @Column(name = "sets_sha256")
    String setsSha256;

    protected SubQueryState() {}

    void start(int images, int parts) {
        budget = images;
        count = SubQueries.split(images, parts).size();
        number = 1;
    }

    /** All of them are over, and others may begin. */
    void reset() {
        budget = 0;
        count = 0;
        number = 0;
        run = null;
    }

    boolean isUnderWay() {
        return number > 0;
    }

    /** From 0, as draws and events count. */
    int index() {
        return number - 1;
    }

    /** Images that the present one picks. */
    int size() {
        return SubQueries.split(budget, count).get(index());
    }

    boolean isLast() {
        return number == count;
    }

    void next() {
        number++;
        run = null;
    }

    /** The present one wants another discriminator. */
    void startAgain() {
        run = null;
    }

    /** The run of the present one's discriminator; empty until it was asked for. */
    Optional<RunId> run() {
        return Optional.ofNullable(run).map(RunId::new);
    }

    /** What the asked-for discriminator learns from. */
    ObjectRef sets() {
        return new ObjectRef(setsKey, setsSize, setsSha256);
    }

    void ask(RunId discriminator, ObjectRef sets) {
        run = discriminator.value();
        setsKey = sets.key();
        setsSize = sets.size();
        setsSha256 = sets.sha256();
    }
}
