package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;
import quarry.standalone.client.NewLabel;

/** Somebody who knows the label of every picture, and says it when asked. */
final class Annotator {

    private final Map<String, Map<String, Object>> labels;

    private Annotator(Map<String, Map<String, Object>> labels) {
        this.labels = Map.copyOf(labels);
    }

    /** Writes pictures as files, under names that give nothing away, and remembers their labels. */
    static Annotator of(DemoFolder folder, Dataset pictures, DemoOptions options) throws IOException {
        var labels = new HashMap<String, Map<String, Object>>();
        write(folder, "pool", pictures.train(), options.pool, options.seed, labels);
        write(folder, "test", pictures.test(), options.test, options.seed, labels);
        return new Annotator(labels);
    }

    private static void write(
            DemoFolder folder,
            String split,
            NamedImages pictures,
            int count,
            long seed,
            Map<String, Map<String, Object>> labels)
            throws IOException {
        var directory = folder.pictures(split);
        var order = new ArrayList<>(IntStream.range(0, pictures.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < Math.min(count, order.size()); i++) {
            int index = order.get(i);
            var original = pictures.name(index);
            var name = "%s-%05d%s".formatted(split, i, original.substring(original.lastIndexOf('.')));
            Files.write(directory.resolve(name), pictures.image(index));
            labels.put(name, pictures.label(index));
        }
    }

    int known(String split) {
        return (int) labels.keySet().stream()
                .filter(name -> name.startsWith(split + "-"))
                .count();
    }

    List<NewLabel> labelsOfTest() {
        return labelsOf("test-");
    }

    List<NewLabel> labelsOfPool() {
        return labelsOf("pool-");
    }

    private List<NewLabel> labelsOf(String beginning) {
        return label(labels.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .sorted()
                .toList());
    }

    List<NewLabel> label(List<String> names) {
        return names.stream().map(name -> new NewLabel(name, labels.get(name))).toList();
    }
}
