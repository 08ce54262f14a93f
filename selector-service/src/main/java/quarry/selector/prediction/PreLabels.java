package quarry.selector.prediction;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import quarry.activelearning.prediction.CocoResults;
import quarry.activelearning.prediction.PlatformArchive;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.prediction.PredictionLine;
import quarry.activelearning.task.Tasks;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.kit.store.ObjectStore;

/** Turns the scorers' predictions into the files that annotators begin with. */
@ApplicationScoped
public class PreLabels {

    /** A human is not shown what the model doubts more: to delete a wrong box takes as long as to draw a right one. */
    private static final double SHOWN = 0.5;

    private final ObjectStore store;

    PreLabels(ObjectStore store) {
        this.store = store;
    }

    /**
     * Writes all forms into the bucket; the same predictions give the same bytes.
     *
     * @return the objects, by the form's text
     */
    public Map<String, ObjectRef> write(Predicted predicted) {
        try {
            var files = new EnumMap<PreLabelForm, Path>(PreLabelForm.class);
            try {
                for (var form : PreLabelForm.values()) {
                    files.put(form, Files.createTempFile("pre-labels-", "." + form.text()));
                }
                fill(files, predicted);
                return stored(files, predicted);
            } finally {
                for (var file : files.values()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write pre-labels", e);
        }
    }

    private void fill(Map<PreLabelForm, Path> files, Predicted predicted) throws IOException {
        var skeleton = Tasks.named(predicted.task()).skeleton();
        try (var platform = new PlatformArchive(
                        Files.newOutputStream(files.get(PreLabelForm.SUPERANNOTATE)), predicted.classes(), skeleton);
                var coco = new CocoResults(
                        Files.newOutputStream(files.get(PreLabelForm.COCO)),
                        Files.newOutputStream(files.get(PreLabelForm.COCO_INDEX)),
                        predicted.classes(),
                        skeleton,
                        CocoResults.counted())) {
            for (var lines : predicted.lines()) {
                try (var reader = new BufferedReader(new InputStreamReader(store.open(lines.key()), UTF_8))) {
                    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                        var image = named(PredictionLine.read(line), predicted.names());
                        if (image.isPresent()) {
                            platform.add(image.get().atLeast(SHOWN));
                            coco.add(image.get());
                        }
                    }
                }
            }
        }
    }

    /** Scorers know the ids of images alone. Those of an earlier csv may be in this one no more. */
    private static Optional<PredictedImage> named(PredictedImage image, Map<ImageId, String> names) {
        return Optional.ofNullable(names.get(new ImageId(UUID.fromString(image.name()))))
                .map(name -> new PredictedImage(name, image.prediction()));
    }

    private Map<String, ObjectRef> stored(Map<PreLabelForm, Path> files, Predicted predicted) {
        var objects = new TreeMap<String, ObjectRef>();
        files.forEach((form, file) -> objects.put(
                form.text(),
                store.put(
                        ObjectKeys.preLabels(
                                predicted.cycle().project(),
                                predicted.cycle().number(),
                                predicted.revision(),
                                form.text()),
                        file,
                        form.mediaType())));
        return objects;
    }
}
