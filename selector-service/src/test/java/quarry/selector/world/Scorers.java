package quarry.selector.world;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.discriminative.Discriminator;
import quarry.activelearning.region.RegionScores;
import quarry.activelearning.strategy.Features;
import quarry.contracts.BatchScored;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageScore;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** The scorers of a world with vectors or regions. */
public record Scorers(ObjectStore store, World world) {

    /** Scores as {@link World#score}, vectors as {@link Vectors}, regions as {@link Regions}, stored vectors as the discriminator judges them. */
    public BatchScored answer(ScoringRequested request, String... unreadable) {
        if (request.features() != null) {
            return judged(request);
        }
        if (request.regions()) {
            return cut(request, List.of(unreadable));
        }
        var failing = List.of(unreadable);
        var readable = request.images().stream()
                .filter(image -> !failing.contains(world.name(image)))
                .toList();
        var scores = request.signal() == null
                ? List.<ImageScore>of()
                : readable.stream()
                        .map(image -> new ImageScore(image, World.score(world.name(image))))
                        .toList();
        var features =
                keep(request, Vectors.of(readable.stream().map(world::name).toList()));
        return answer(request, scores, failures(request, failing), features, null);
    }

    private BatchScored cut(ScoringRequested request, List<String> failing) {
        var readable = request.images().stream()
                .map(world::name)
                .filter(name -> !failing.contains(name))
                .toList();
        var bytes =
                RegionScores.of(readable.stream().map(Regions::scores).toList()).bytes();
        var key = ObjectKeys.regions(request.project(), request.cycle(), request.batch(), Sha256.hex(bytes));
        var regions = store.put(key, bytes, "application/octet-stream");
        return answer(request, List.of(), failures(request, failing), null, regions);
    }

    private List<ImageFailure> failures(ScoringRequested request, List<String> failing) {
        return request.images().stream()
                .filter(image -> failing.contains(world.name(image)))
                .map(image -> new ImageFailure(image, "not an image"))
                .toList();
    }

    private BatchScored judged(ScoringRequested request) {
        try {
            var vectors = Features.read(store.read(request.features().key())).embedding();
            var file = Files.createTempFile("discriminator", ".safetensors");
            store.download(request.model().key(), file);
            try (var discriminator = Discriminator.read(file)) {
                var scores = discriminator.unlabelledProbabilities(vectors);
                return answer(
                        request,
                        IntStream.range(0, scores.length)
                                .mapToObj(i -> new ImageScore(request.images().get(i), scores[i]))
                                .toList(),
                        List.of(),
                        null,
                        null);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectRef keep(ScoringRequested request, Features features) {
        if (features.rows() == 0) {
            return null;
        }
        var bytes = features.bytes();
        var key = ObjectKeys.features(request.project(), request.cycle(), request.batch(), Sha256.hex(bytes));
        return store.put(key, bytes, "application/octet-stream");
    }

    private BatchScored answer(
            ScoringRequested request,
            List<ImageScore> scores,
            List<ImageFailure> failures,
            ObjectRef features,
            ObjectRef regions) {
        return new BatchScored(
                world.header(),
                request.project(),
                request.cycle(),
                request.batch(),
                request.model(),
                scores,
                failures,
                features,
                regions);
    }
}
