package quarry.activelearning.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.dataset.Dataset;

/** CIFAR-10 as its authors' binary version: {@code data_batch_1.bin} to {@code 5}, and {@code test_batch.bin}. */
final class Cifar10Format {

    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
    private static final int BATCHES = 5;

    private Cifar10Format() {}

    static Dataset read(Path directory) throws IOException {
        var train = new ArrayList<Cifar10Batch>();
        for (int i = 1; i <= BATCHES; i++) {
            train.add(Cifar10Batch.read(directory, "data_batch_" + i, CLASSES));
        }
        return new Dataset(CLASSES, Dataset.joined(train), Cifar10Batch.read(directory, "test_batch", CLASSES));
    }
}
