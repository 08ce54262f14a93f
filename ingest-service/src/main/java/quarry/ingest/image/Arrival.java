package quarry.ingest.image;

import quarry.ingest.outcome.Outcome;
import quarry.ingest.outcome.Refusal;

/** A file as it came in, and what became of it. It is open until it has an outcome. */
public final class Arrival {

    private final String name;
    private final byte[] bytes;
    private NewImage image;
    private Outcome outcome;

    public Arrival(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** One that was refused before its bytes were read. */
    public static Arrival refused(String name, Refusal refusal) {
        var arrival = new Arrival(name, new byte[0]);
        arrival.settle(Outcome.refused(name, refusal));
        return arrival;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    /** Present once the checks are passed. */
    NewImage image() {
        return image;
    }

    void passed(NewImage checked) {
        image = checked;
    }

    boolean isOpen() {
        return outcome == null;
    }

    void settle(Outcome decided) {
        outcome = decided;
    }

    Outcome outcome() {
        return outcome;
    }
}
