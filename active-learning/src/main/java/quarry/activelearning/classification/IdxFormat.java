package quarry.activelearning.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;

/** MNIST and what has its layout; the classes are called {@code class-0}, {@code class-1}, .. */
final class IdxFormat {

    private IdxFormat() {}

    static Dataset read(Path directory) throws IOException {
        var train = IdxDataset.read(directory, IdxDataset.Part.TRAIN);
        var test = IdxDataset.read(directory, IdxDataset.Part.TEST);
        int last = IntStream.concat(labels(train), labels(test)).max().orElse(-1);
        List<String> classes =
                IntStream.rangeClosed(0, last).mapToObj(IdxFormat::className).toList();
        return new Dataset(classes, images("train", train), images("test", test));
    }

    private static IntStream labels(IdxDataset part) {
        return IntStream.range(0, part.size()).map(part::label);
    }

    private static String className(int label) {
        return "class-" + label;
    }

    private static NamedImages images(String half, IdxDataset part) {
        return new NamedImages() {
            @Override
            public int size() {
                return part.size();
            }

            @Override
            public String name(int index) {
                return String.format(Locale.ROOT, "%s/%05d.png", half, index);
            }

            @Override
            public byte[] image(int index) throws IOException {
                return part.png(index);
            }

            @Override
            public Map<String, Object> label(int index) {
                return Classification.label(className(part.label(index)));
            }
        };
    }
}
