package quarry.selector.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.discriminative.DiscriminatorSettings;
import quarry.activelearning.engine.Devices;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.DiscriminatorSets;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.FeatureRows;
import quarry.contracts.ObjectKeys;
import quarry.kit.store.ObjectStore;

/** The trainer of a world with sub-queries. */
public record DiscriminatorTrainer(ObjectStore store, World world) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public DiscriminatorTrained trained(DiscriminatorRequested request) {
        try {
            var sets = JSON.readValue(store.read(request.sets().key()), DiscriminatorSets.class);
            var file = Files.createTempFile("discriminator", ".safetensors");
            try (var discriminator = Discriminator.train(
                    matrix(sets.labelled()),
                    matrix(sets.unlabelled()),
                    DiscriminatorSettings.DEFAULT,
                    request.seed(),
                    Devices.threads(),
                    () -> {})) {
                discriminator.write(file);
                var key = ObjectKeys.model(request.project(), request.cycle(), request.run());
                return new DiscriminatorTrained(
                        world.header(),
                        request.project(),
                        request.cycle(),
                        request.run(),
                        request.subQuery(),
                        store.put(key, file, "application/octet-stream"),
                        Map.of("accuracy", discriminator.accuracy()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Matrix matrix(List<FeatureRows> parts) throws IOException {
        var rows = new ArrayList<Matrix>();
        for (var part : parts) {
            rows.add(Features.read(store.read(part.features().key()))
                    .embedding()
                    .rows(part.rows().stream().mapToInt(Integer::intValue).toArray()));
        }
        return Matrix.concat(rows);
    }
}
