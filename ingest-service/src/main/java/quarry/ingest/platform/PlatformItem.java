package quarry.ingest.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import quarry.contracts.PlatformLink;

/** A row of {@code platform_items}: an item as last heard of, and what became of its annotation. */
@Entity
@Table(name = "platform_items")
class PlatformItem {

    /** What became of an annotation. */
    enum Result {
        /** It is a label. */
        TAKEN,
        /** It is none, as things are. */
        SKIPPED,
        /** It is wrong. */
        REFUSED,
        /** The platform did not give it, however often it was asked. */
        MISSING
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String project;
    long item;
    long folder;
    String name;
    String status;

    @Column(name = "changed_at")
    Instant changedAt;

    /** When somebody is to fetch its annotation; null if nobody is. */
    @Column(name = "due_at")
    Instant dueAt;

    int failures;

    /** Of the last fetch; null before it. */
    @Enumerated(EnumType.STRING)
    Result result;

    String reason;

    protected PlatformItem() {}

    PlatformLink.Place place() {
        return new PlatformLink.Place(folder, name);
    }
}
