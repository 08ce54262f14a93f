package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One year of a Pascal VOC devkit: images, their annotations, and lists of which are for what. */
record VocYear(Path directory) {

    private static final String DEVKIT = "VOCdevkit";
    private static final List<String> YEARS = List.of("VOC2007", "VOC2012");
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    /**
     * The years in a directory, which may be one itself.
     *
     * @throws IOException if there is none
     */
    static List<VocYear> in(Path directory) throws IOException {
        var years = Stream.concat(
                        Stream.of(directory),
                        Stream.of(directory, directory.resolve(DEVKIT))
                                .flatMap(parent -> YEARS.stream().map(parent::resolve)))
                .map(VocYear::new)
                .filter(year -> Files.isDirectory(year.annotations()) && Files.isDirectory(year.splits()))
                .toList();
        if (years.isEmpty()) {
            throw new IOException(directory + " has neither Annotations and ImageSets/Main, nor a VOC2007 or VOC2012");
        }
        return years;
    }

    boolean has(String split) {
        return Files.isRegularFile(list(split));
    }

    /** The ids of the images of a split, such as {@code trainval}, in the order of its file. */
    List<String> ids(String split) throws IOException {
        if (!has(split)) {
            throw new IOException(list(split) + " does not exist");
        }
        return Files.readAllLines(list(split)).stream()
                .map(String::trim)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    Path annotation(String id) {
        return annotations().resolve(id + ".xml");
    }

    /** The image with that id, which may not be there. */
    Path image(String id) {
        return ENDINGS.stream()
                .map(ending -> directory.resolve("JPEGImages").resolve(id + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> directory.resolve("JPEGImages").resolve(id + ENDINGS.get(0)));
    }

    private Path annotations() {
        return directory.resolve("Annotations");
    }

    private Path splits() {
        return directory.resolve("ImageSets").resolve("Main");
    }

    /** The file that lists a split. */
    Path list(String split) {
        return splits().resolve(split + ".txt");
    }
}
