package quarry.selector.scoring;

import jakarta.persistence.Tuple;
import java.util.Optional;
import quarry.contracts.ObjectRef;

/** The columns of a batch's feature vectors. */
final class StoredFeatures {

    private StoredFeatures() {}

    static Optional<ObjectRef> of(Tuple row) {
        return Optional.ofNullable(row.get("features_key", String.class))
                .map(key -> new ObjectRef(
                        key, row.get("features_size", Long.class), row.get("features_sha256", String.class)));
    }
}
