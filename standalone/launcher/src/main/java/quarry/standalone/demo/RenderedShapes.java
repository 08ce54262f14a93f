package quarry.standalone.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Drawn pictures of ten shapes. */
final class RenderedShapes implements PictureSet {

    private final long seed;

    RenderedShapes(long seed) {
        this.seed = seed;
    }

    @Override
    public List<String> classes() {
        return Arrays.stream(Shape.values()).map(Shape::title).toList();
    }

    @Override
    public List<Picture> pool(int count) throws IOException {
        return pictures(new Random(seed), count);
    }

    @Override
    public List<Picture> test(int count) throws IOException {
        return pictures(new Random(~seed), count);
    }

    private static List<Picture> pictures(Random random, int count) throws IOException {
        var pictures = new ArrayList<Picture>();
        var shapes = Shape.values();
        for (int i = 0; i < count; i++) {
            var shape = shapes[random.nextInt(shapes.length)];
            pictures.add(new Picture(shape.title(), ShapePicture.png(shape, random)));
        }
        return pictures;
    }
}
