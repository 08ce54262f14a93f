package quarry.ingest.image;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.Split;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.outcome.Refusal;

/** A row of {@code images}. The row of a removed image stays, so that its object is surely deleted. */
@Entity
@Table(name = "images")
public class StoredImage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String project;
    private String name;
    private UUID image;

    @Enumerated(EnumType.STRING)
    private Split split;

    private String format;
    private int width;
    private int height;
    private long size;
    private String sha256;
    private Instant storedAt;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private Instant removedAt;

    private boolean objectDeleted;

    protected StoredImage() {}

    /** The number of the row: the same name and bytes, removed and stored anew, are another row. */
    public long row() {
        return id;
    }

    public ImageId image() {
        return new ImageId(image);
    }

    public String name() {
        return name;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    ObjectRef object() {
        return new ObjectRef(ObjectKeys.image(new ProjectId(project), image()), size, sha256);
    }

    String contentType() {
        return "image/" + format;
    }

    void removed(Instant when) {
        removedAt = when;
    }

    boolean isObjectDeleted() {
        return objectDeleted;
    }

    void objectDeleted() {
        objectDeleted = true;
    }

    ImageView view() {
        return new ImageView(name, image(), split, format, width, height, size, sha256, storedAt);
    }

    /** What becomes of an image that comes under the name of this one. */
    Outcome answerTo(NewImage other) {
        if (!sha256.equals(other.object().sha256())) {
            return Outcome.refused(name, Refusal.conflict("name", "'" + name + "' is there already with other bytes"));
        }
        if (split != other.split()) {
            var there = split.name().toLowerCase(Locale.ROOT);
            return Outcome.refused(
                    name, Refusal.conflict("split", "'" + name + "' is there already, in the split '" + there + "'"));
        }
        return Outcome.unchanged(name);
    }
}
