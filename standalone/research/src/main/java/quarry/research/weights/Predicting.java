package quarry.research.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.task.Tasks;
import quarry.research.predictions.Form;
import quarry.research.predictions.Pictures;
import quarry.research.predictions.PredictionWriter;

/**
 * What became of the images that a model was asked about.
 *
 * @param predicted how many it could see
 * @param unreadable the others, and why
 */
record Predicting(int predicted, Map<String, String> unreadable) {

    Predicting {
        unreadable = new LinkedHashMap<>(unreadable);
    }

    /** Asks a model about images, a scoring batch at a time, and writes what it sees. */
    static Predicting of(ScoringModel model, Pictures pictures, Path out) throws IOException {
        var spec = model.spec();
        var task = Tasks.named(spec.task());
        var unreadable = new LinkedHashMap<String, String>();
        int predicted = 0;
        try (var writer = Form.of(task).writer(out, task, spec.classes(), pictures.numbers())) {
            int batch = task.scoringBatchSize(spec.preset());
            for (int from = 0; from < pictures.size(); from += batch) {
                int to = Math.min(pictures.size(), from + batch);
                predicted += predict(model, pictures, from, to, writer, unreadable);
            }
        }
        return new Predicting(predicted, unreadable);
    }

    private static int predict(
            ScoringModel model,
            Pictures pictures,
            int from,
            int to,
            PredictionWriter writer,
            Map<String, String> unreadable)
            throws IOException {
        var names = new ArrayList<String>();
        var inputs = new ArrayList<Input>();
        for (int i = from; i < to; i++) {
            try {
                inputs.add(pictures.input(i, model::decode));
                names.add(pictures.name(i));
            } catch (UnreadableImageException e) {
                unreadable.put(pictures.name(i), e.getMessage());
            }
        }
        var predictions = model.predictions(inputs);
        for (int i = 0; i < names.size(); i++) {
            writer.add(new PredictedImage(names.get(i), predictions.get(i)));
        }
        return names.size();
    }
}
