package quarry.research.predictions;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.prediction.CocoFindings;
import quarry.activelearning.prediction.CocoIndex;
import quarry.activelearning.prediction.CocoResults;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Skeleton;

/** COCO's results, {@code NAME.json}, and what the numbers in them mean, {@code NAME.images.json} beside it. */
final class ResultFiles {

    private static final String JSON = ".json";
    private static final String INDEX = ".images.json";

    private ResultFiles() {}

    static PredictionWriter writer(Path file, List<String> classes, Skeleton skeleton, ToLongFunction<String> numbers)
            throws IOException {
        var results = new CocoResults(create(file), create(index(file)), classes, skeleton, numbers);
        return new PredictionWriter() {
            @Override
            public void add(PredictedImage image) throws IOException {
                results.add(image);
            }

            @Override
            public void close() throws IOException {
                results.close();
            }
        };
    }

    private static OutputStream create(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static Path index(Path results) {
        var name = results.getFileName().toString();
        var stem = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        return results.resolveSibling(stem + INDEX);
    }

    static Answers read(Path file, NamedImages images, List<String> classes) throws IOException {
        var index = index(file);
        var byName = CocoFindings.read(
                file, Files.exists(index) ? CocoIndex.read(index) : CocoIndex.of(numbered(file, images), classes));
        var names = ImageNames.of(images);
        var byImage = new HashMap<Integer, List<Finding>>();
        int others = 0;
        for (var entry : byName.entrySet()) {
            var image = names.index(entry.getKey());
            if (image.isEmpty()) {
                others++;
            } else if (byImage.put(image.getAsInt(), entry.getValue()) != null) {
                throw new IOException(file + " has two images " + entry.getKey());
            }
        }
        return answers(byImage, others);
    }

    private static Map<Long, String> numbered(Path file, NamedImages images) throws IOException {
        var names = new HashMap<Long, String>();
        for (int i = 0; i < images.size(); i++) {
            var name = images.name(i);
            long number = images.number(i)
                    .orElseThrow(() -> new IOException(
                            name + " has no number: " + index(file) + " must say which image each result is about"));
            if (names.put(number, name) != null) {
                throw new IOException("two images have the number " + number + ": " + index(file)
                        + " must say which image each result is about");
            }
        }
        return names;
    }

    /** An image that no result is about has nothing on it. */
    private static Answers answers(Map<Integer, List<Finding>> byImage, int others) {
        return new Answers() {
            @Override
            public List<Finding> of(int image) {
                return byImage.getOrDefault(image, List.of());
            }

            @Override
            public int others() {
                return others;
            }
        };
    }
}
