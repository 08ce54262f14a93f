package quarry.activelearning.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import quarry.activelearning.dataset.Renderer;

/** Pictures of ten shapes, in a folder for each. */
final class ShapeRenderer implements Renderer {

    @Override
    public String format() {
        return Classification.FOLDER;
    }

    @Override
    public List<String> classes() {
        return Arrays.stream(Shape.values()).map(Shape::title).sorted().toList();
    }

    @Override
    public void write(Path directory, int train, int test, long seed) throws IOException {
        draw(directory.resolve("train"), train, new Random(seed));
        draw(directory.resolve("test"), test, new Random(~seed));
    }

    private void draw(Path directory, int count, Random random) throws IOException {
        for (var name : classes()) {
            Files.createDirectories(directory.resolve(name));
        }
        var shapes = Shape.values();
        for (int i = 0; i < count; i++) {
            var shape = shapes[random.nextInt(shapes.length)];
            var name = String.format(Locale.ROOT, "%05d.png", i);
            Files.write(directory.resolve(shape.title()).resolve(name), ShapePicture.png(shape, random));
        }
    }
}
