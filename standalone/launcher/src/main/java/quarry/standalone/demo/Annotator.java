package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarry.standalone.client.NewLabel;

/** Somebody who knows the class of every picture, and says it when asked. */
final class Annotator {

    private final Map<String, String> classes;

    private Annotator(Map<String, String> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** Writes the pictures as files, under names that give nothing away, and remembers their classes. */
    static Annotator of(DemoFolder folder, PictureSet pictures, DemoOptions options) throws IOException {
        var classes = new HashMap<String, String>();
        write(folder, "pool", pictures.pool(options.pool), classes);
        write(folder, "test", pictures.test(options.test), classes);
        return new Annotator(classes);
    }

    private static void write(DemoFolder folder, String split, List<Picture> pictures, Map<String, String> classes)
            throws IOException {
        var directory = folder.pictures(split);
        for (int i = 0; i < pictures.size(); i++) {
            var name = "%s-%05d.png".formatted(split, i);
            Files.write(directory.resolve(name), pictures.get(i).png());
            classes.put(name, pictures.get(i).className());
        }
    }

    int known(String split) {
        return (int) classes.keySet().stream()
                .filter(name -> name.startsWith(split + "-"))
                .count();
    }

    List<NewLabel> labelsOfTest() {
        return label(classes.keySet().stream()
                .filter(name -> name.startsWith("test-"))
                .sorted()
                .toList());
    }

    List<NewLabel> label(List<String> names) {
        return names.stream()
                .map(name -> NewLabel.ofClass(name, classes.get(name)))
                .toList();
    }
}
