package quarry.ingest.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import quarry.ingest.image.StoredImage;

/** A row of {@code annotations}: the label of one row of {@code images}. */
@Entity
@Table(name = "annotations")
class Annotation {

    @Id
    @Column(name = "image_row")
    private long imageRow;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private UUID image;

    private String label;
    private long revision;
    private Instant annotatedAt;

    protected Annotation() {}

    /** The revision continues where an earlier row of the same image ended. */
    Annotation(StoredImage image, long lastRevision, String label, Instant now) {
        imageRow = image.row();
        this.image = image.image().value();
        revision = lastRevision;
        change(label, now);
    }

    long imageRow() {
        return imageRow;
    }

    long revision() {
        return revision;
    }

    /** As canonical JSON. */
    String label() {
        return label;
    }

    Instant annotatedAt() {
        return annotatedAt;
    }

    final void change(String newLabel, Instant now) {
        label = newLabel;
        revision++;
        annotatedAt = now;
    }
}
