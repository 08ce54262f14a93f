package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.strategy.Draw;

/** Draws {@link ShapePicture}s into a Pascal VOC tree of one year. */
final class ShapeRenderer implements Renderer {

    @Override
    public String format() {
        return Detection.VOC;
    }

    @Override
    public List<String> classes() {
        return Arrays.stream(Form.values()).map(Form::className).toList();
    }

    @Override
    public void write(Path directory, int train, int test, long seed) throws IOException {
        var tree = VocTree.in(directory.resolve("VOC2007"));
        tree.list("trainval", write(tree, 1, train, seed));
        tree.list("test", write(tree, train + 1, test, seed));
    }

    /** Writes so many pictures with ids from the first on, and returns the ids. */
    private static List<String> write(VocTree tree, int first, int count, long seed) throws IOException {
        var ids = new ArrayList<String>();
        for (int number = first; number < first + count; number++) {
            var id = String.format(Locale.ROOT, "%06d", number);
            var random = new SplittableRandom(Draw.of(seed, number, "picture").seed());
            var picture = ShapePicture.random(random);
            tree.add(id, picture.image(), picture.objects());
            ids.add(id);
        }
        return ids;
    }
}
