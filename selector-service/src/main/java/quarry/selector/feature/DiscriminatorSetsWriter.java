package quarry.selector.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import quarry.contracts.DiscriminatorSets;
import quarry.contracts.FeatureRows;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;
import quarry.kit.store.ObjectStore;
import quarry.selector.scoring.CycleKey;
import quarry.selector.scoring.VectorRow;

/** Writes into the bucket what a discriminator learns from. */
@ApplicationScoped
public class DiscriminatorSetsWriter {

    private final ObjectStore store;
    private final ObjectMapper json;

    DiscriminatorSetsWriter(ObjectStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** Keeps the order of both sets. */
    public ObjectRef write(CycleKey cycle, RunId run, List<VectorRow> labelled, List<VectorRow> unlabelled) {
        var sets = new DiscriminatorSets(rows(labelled), rows(unlabelled));
        try {
            return store.put(
                    ObjectKeys.sets(cycle.project(), cycle.number(), run),
                    json.writeValueAsBytes(sets),
                    "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers of rows are always representable as JSON", e);
        }
    }

    private static List<FeatureRows> rows(List<VectorRow> rows) {
        var parts = new ArrayList<FeatureRows>();
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size()
                    || !rows.get(end).features().equals(rows.get(start).features())) {
                parts.add(new FeatureRows(
                        rows.get(start).features(),
                        rows.subList(start, end).stream().map(VectorRow::row).toList()));
                start = end;
            }
        }
        return parts;
    }
}
