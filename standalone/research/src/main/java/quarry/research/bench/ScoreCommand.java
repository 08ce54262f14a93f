package quarry.research.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.activelearning.engine.Devices;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.weights.Safetensors;

/** {@code quarry bench score}. */
@Command(
        name = "score",
        description = "Scoring from files beside the bare forward pass.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private BenchOptions options;

    @Option(names = "--json", paramLabel = "FILE", hidden = true, description = "Where the costs go, too.")
    private Path json;

    @Override
    public Integer call() throws IOException {
        options.check();
        int batch = Tasks.named(options.task).scoringBatchSize(options.preset);
        var blueprint = Blueprint.of(options.spec());
        try (var pictures = Pictures.render(options);
                var model = model(blueprint);
                var bare = BareForward.of(blueprint, pictures, batch)) {
            var race = new Race(options.images)
                    .with("(a) forward on tensors in memory", () -> bare.run(options.threads))
                    .with("(b) library, from files", () -> score(model, pictures, batch));
            var costs = race.run(options.rounds);
            System.out.println(options.title("scoring") + ", " + Devices.describe());
            System.out.print(race.table());
            System.out.println(race.memory());
            if (json != null) {
                Files.write(json, new ObjectMapper().writeValueAsBytes(costs));
            }
        }
        return 0;
    }

    private void score(ScoringModel model, Pictures pictures, int batch) throws IOException {
        Batches.each(options.threads, Batches.count(pictures.size(), batch), number -> {
            var inputs = pictures.decoded(Batches.numbers(number, batch, pictures.size()), model::decode);
            model.answer(Optional.of(Signal.PREDICTED_LOSS), Optional.empty(), inputs);
        });
    }

    /** Through a file, as everywhere. */
    private static ScoringModel model(Blueprint<?> blueprint) throws IOException {
        var file = Files.createTempFile("bench", ".safetensors");
        try (var parameters = Parameters.fresh(blueprint.layout(), 0)) {
            new Safetensors(parameters.tensors(), blueprint.spec().metadata()).write(file);
            return ScoringModel.load(file);
        } finally {
            Files.delete(file);
        }
    }
}
