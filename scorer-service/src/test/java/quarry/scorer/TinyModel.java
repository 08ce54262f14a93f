package quarry.scorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.training.Checkpoint;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

/** A small model, trained by the library on a few pictures. */
final class TinyModel {

    private static final List<String> CLASSES = List.of("blue", "red");
    private static final int PICTURES = 8;

    private TinyModel() {}

    /** A weights file. */
    static Path train(long seed) throws IOException {
        var spec = new ModelSpec("classification", "tiny", CLASSES, true);
        var job = new TrainingJob(spec, seed, pictures(PICTURES), pictures(0));
        return Training.run(job, nowhere(), report -> {}, 1).weights();
    }

    private static LabelledImages pictures(int count) {
        return new LabelledImages() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public byte[] image(int index) {
                return Pictures.png(CLASSES.get(index % 2), index);
            }

            @Override
            public Map<String, Object> label(int index) {
                return Map.of("class", CLASSES.get(index % 2));
            }
        };
    }

    private static CheckpointStore nowhere() {
        return new CheckpointStore() {
            @Override
            public Optional<Checkpoint> latest() {
                return Optional.empty();
            }

            @Override
            public void save(int epoch, Path file) {
                // this model is trained in one go
            }
        };
    }
}
