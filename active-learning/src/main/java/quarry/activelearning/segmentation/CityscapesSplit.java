package quarry.activelearning.segmentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

/** Finds the images and masks of one part of Cityscapes, and pairs those that can be used. */
final class CityscapesSplit {

    private static final Pattern IMAGE = Pattern.compile("([^_]+_\\d+_\\d+)_leftImg8bit\\.png");
    private static final Pattern MASK = Pattern.compile("(.+)_gtFine_(labelIds|labelTrainIds|trainIds)\\.png");
    private static final String LABEL_IDS = "labelIds.png";
    private static final int CITY_AND_FILE = 2;

    private final Path directory;
    private final SortedMap<String, Path> images = new TreeMap<>();
    private final SortedMap<String, List<Path>> masks = new TreeMap<>();
    private final Set<String> problems = new ConcurrentSkipListSet<>();
    private final List<Frame> frames = new ArrayList<>();

    private CityscapesSplit(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads every file once, so that what is broken is known at once.
     *
     * @param name of the part, {@code train} or {@code val}
     * @param taken keys of another part, that must not occur in this one, too
     * @throws IOException if the directory of its images or masks is missing
     */
    static CityscapesSplit read(Path directory, String name, Set<String> taken) throws IOException {
        var split = new CityscapesSplit(directory);
        split.findImages(directory.resolve("leftImg8bit").resolve(name));
        split.findMasks(directory.resolve("gtFine").resolve(name));
        split.pair(taken);
        return split;
    }

    /** What can be used, by key. */
    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** What cannot, {@code FILE: reason}, ascending. */
    Collection<String> problems() {
        return List.copyOf(problems);
    }

    private void findImages(Path root) throws IOException {
        for (var file : files(root)) {
            var match = IMAGE.matcher(file.getFileName().toString());
            if (!match.matches()) {
                problem(file, "is not named CITY_SEQ_FRAME_leftImg8bit.png");
            } else if (images.putIfAbsent(match.group(1), file) != null) {
                problem(file, "there is another image " + match.group(1));
            }
        }
    }

    /** Masks of other kinds, such as of instances, lie there, too. */
    private void findMasks(Path root) throws IOException {
        for (var file : files(root)) {
            var match = MASK.matcher(file.getFileName().toString());
            if (match.matches()) {
                masks.computeIfAbsent(match.group(1), key -> new ArrayList<>()).add(file);
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException(root + " is no directory");
        }
        try (Stream<Path> files = Files.walk(root, CITY_AND_FILE)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void pair(Set<String> taken) {
        masks.forEach((key, files) -> {
            if (!images.containsKey(key)) {
                files.forEach(file -> problem(file, "has no image"));
            }
        });
        // decoding is most of the work
        frames.addAll(images.keySet().parallelStream()
                .flatMap(key -> frame(key, taken).stream())
                .toList());
    }

    private List<Frame> frame(String key, Set<String> taken) {
        var file = images.get(key);
        if (taken.contains(key)) {
            return problem(file, "is in another part of the data set, too");
        }
        if (!masks.containsKey(key)) {
            return problem(file, "has no mask of label ids or train ids");
        }
        try {
            var image = ImageDecoder.decode(Files.readAllBytes(file));
            var mask = mask(masks.get(key));
            if (mask.width() != image.width() || mask.height() != image.height()) {
                return problem(
                        file,
                        "is %d x %d pixels, but its mask is %d x %d"
                                .formatted(image.width(), image.height(), mask.width(), mask.height()));
            }
            return List.of(new Frame(key, file, MaskLabel.of(mask)));
        } catch (IOException | UnreadableImageException e) {
            return problem(file, e.getMessage());
        }
    }

    /** The mask that all files of an image agree on. */
    private Mask mask(List<Path> files) throws IOException, UnreadableImageException {
        var first = mask(files.get(0));
        for (var other : files.subList(1, files.size())) {
            if (!mask(other).equals(first)) {
                throw new UnreadableImageException(
                        place(files.get(0)) + " and " + place(other) + " say different things");
            }
        }
        return first;
    }

    private Mask mask(Path file) throws IOException, UnreadableImageException {
        try {
            var ids = IdImage.read(Files.readAllBytes(file));
            boolean labelIds = file.getFileName().toString().endsWith(LABEL_IDS);
            return Mask.of(ids.width(), ids.height(), (y, x) -> trainId(ids.at(y, x), labelIds));
        } catch (UnreadableImageException | IllegalArgumentException e) {
            throw new UnreadableImageException(place(file) + " " + e.getMessage(), e);
        }
    }

    private static int trainId(int value, boolean isLabelId) {
        if (isLabelId) {
            return TrainIds.of(value);
        }
        if (value >= TrainIds.names().size() && value != Mask.IGNORED) {
            throw new IllegalArgumentException("has the value " + value + ", which is no train id");
        }
        return value;
    }

    private List<Frame> problem(Path file, String reason) {
        problems.add(place(file) + ": " + reason);
        return List.of();
    }

    /** Where a file lies in the data set, with the same separator everywhere. */
    private String place(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }
}
