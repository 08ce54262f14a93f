package quarry.research.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Tasks;

/** Pictures that a task's own renderer has drawn, in files. */
final class Pictures implements AutoCloseable {

    private static final long SEED = 1;

    private final Path folder;
    private final boolean stays;
    private final NamedImages images;

    private Pictures(Path folder, boolean stays, NamedImages images) {
        this.folder = folder;
        this.stays = stays;
        this.images = images;
    }

    static Pictures render(BenchOptions options) throws IOException {
        boolean stays = options.pictures != null;
        var folder = stays ? Files.createDirectories(options.pictures) : Files.createTempDirectory("quarry-bench");
        var task = Tasks.named(options.task);
        var renderer = task.renderer();
        renderer.write(folder, options.images, 0, SEED);
        var images = task.dataset(renderer.format() + ":" + folder).train();
        if (images.size() != options.images) {
            throw new IOException(folder + " holds " + images.size() + " pictures, not " + options.images);
        }
        return new Pictures(folder, stays, images);
    }

    int size() {
        return images.size();
    }

    NamedImages images() {
        return images;
    }

    /** Some of them as a scorer has them: read and decoded anew, and nothing known but the file. */
    List<Input> decoded(List<Integer> numbers, Decoder decoder) throws IOException {
        var inputs = new Input[numbers.size()];
        for (int i = 0; i < inputs.length; i++) {
            try {
                inputs[i] = decoder.decode(images.image(numbers.get(i)));
            } catch (UnreadableImageException e) {
                throw new IOException(images.name(numbers.get(i)) + " " + e.getMessage(), e);
            }
        }
        return List.of(inputs);
    }

    @Override
    public void close() throws IOException {
        if (stays) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
