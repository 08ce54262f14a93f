package quarry.activelearning.classification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.strategy.Draw;

/**
 * A folder for each class: {@code train/CLASS/*} and {@code test/CLASS/*}, or {@code CLASS/*}, of which a fifth is then
 * held out, always the same.
 */
final class FolderFormat {

    private static final int HELD_OUT = 5;
    private static final Draw SPLIT = Draw.of(0, 0, "held out");

    private FolderFormat() {}

    static Dataset read(Path directory) throws IOException {
        var train = directory.resolve("train");
        var test = directory.resolve("test");
        if (Files.isDirectory(train) && Files.isDirectory(test)) {
            var classes = classes(train);
            var testFiles = files(test, classes(test));
            for (var file : testFiles) {
                if (!classes.contains(file.className())) {
                    throw new IOException(test + " has a class that " + train + " has not: " + file.className());
                }
            }
            return new Dataset(classes, new Folder(files(train, classes)), new Folder(testFiles));
        }
        return split(directory);
    }

    private static Dataset split(Path directory) throws IOException {
        var classes = classes(directory);
        var files = files(directory, classes);
        var names = files.stream().map(LabelledFile::name).toList();
        Set<String> heldOut = new HashSet<>(SPLIT.sample(names, names.size() / HELD_OUT));
        return new Dataset(
                classes,
                new Folder(files.stream()
                        .filter(file -> !heldOut.contains(file.name()))
                        .toList()),
                new Folder(files.stream()
                        .filter(file -> heldOut.contains(file.name()))
                        .toList()));
    }

    private static List<String> classes(Path directory) throws IOException {
        var classes = children(directory).stream()
                .filter(Files::isDirectory)
                .map(child -> child.getFileName().toString())
                .toList();
        if (classes.isEmpty()) {
            throw new IOException(directory + " has no folder for a class");
        }
        return classes;
    }

    private static List<LabelledFile> files(Path directory, List<String> classes) throws IOException {
        var files = new ArrayList<LabelledFile>();
        for (var name : classes) {
            for (var file : children(directory.resolve(name))) {
                if (Files.isRegularFile(file)) {
                    files.add(new LabelledFile(name + "/" + file.getFileName(), name, file));
                }
            }
        }
        return files;
    }

    /** What lies in a directory and is not hidden, ascending. */
    private static List<Path> children(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + " is no directory");
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
