package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import quarry.activelearning.dataset.IdxDataset;

/** Pictures of a data set in the layout of MNIST: the pool comes from its training half, the rest from its test half. */
final class IdxPictures implements PictureSet {

    private static final int CLASSES = 10;

    private final Path directory;
    private final long seed;

    IdxPictures(Path directory, long seed) {
        this.directory = directory;
        this.seed = seed;
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, CLASSES).mapToObj(IdxPictures::className).toList();
    }

    @Override
    public List<Picture> pool(int count) throws IOException {
        return pictures(IdxDataset.Part.TRAIN, count);
    }

    @Override
    public List<Picture> test(int count) throws IOException {
        return pictures(IdxDataset.Part.TEST, count);
    }

    private List<Picture> pictures(IdxDataset.Part part, int count) throws IOException {
        var dataset = IdxDataset.read(directory, part);
        var order = new ArrayList<>(IntStream.range(0, dataset.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var pictures = new ArrayList<Picture>();
        for (int index : order.subList(0, Math.min(count, order.size()))) {
            pictures.add(new Picture(className(dataset.label(index)), dataset.png(index)));
        }
        return pictures;
    }

    private static String className(int label) {
        return "class-" + label;
    }
}
