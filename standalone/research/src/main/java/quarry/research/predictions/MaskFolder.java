package quarry.research.predictions;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.segmentation.IdImage;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Task;

/**
 * Masks as PNG files: {@code CITY_SEQ_FRAME.png}, or any name that begins so, for {@code CITY_SEQ_FRAME_leftImg8bit.png};
 * {@code NAME.png} for another image. A sample is the place of a class, which is the train id of Cityscapes, or 255.
 */
final class MaskFolder {

    private static final String PNG = ".png";
    private static final String IMAGE = "_leftImg8bit";

    private MaskFolder() {}

    static PredictionWriter writer(Path directory, Task task, List<String> classes) {
        var written = new HashSet<String>();
        return new PredictionWriter() {
            @Override
            public void add(PredictedImage image) throws IOException {
                var key = key(image.name());
                if (!written.add(key)) {
                    throw new IOException("two images would have the mask " + key + PNG);
                }
                var file = directory.resolve(key + PNG);
                Files.createDirectories(file.getParent());
                var mask = (String) task.label(image.prediction(), classes).get("mask");
                Files.write(file, Base64.getDecoder().decode(mask));
            }

            @Override
            public void close() {}
        };
    }

    /** What the names of an image and its mask have in common. */
    private static String key(String name) {
        int dot = name.lastIndexOf('.');
        var stem = dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
        return stem.endsWith(IMAGE) ? stem.substring(0, stem.length() - IMAGE.length()) : stem;
    }

    static Answers read(Path directory, NamedImages images, List<String> classes) throws IOException {
        var names = ImageNames.of(images, MaskFolder::key);
        var files = new HashMap<Integer, Path>();
        int others = 0;
        for (var file : files(directory)) {
            var relative = directory.relativize(file).toString().replace(File.separatorChar, '/');
            int image = image(names, key(relative));
            if (image < 0) {
                others++;
                continue;
            }
            var first = files.put(image, file);
            if (first != null) {
                throw new IOException(first + " and " + file + " are both masks of " + images.name(image));
            }
        }
        var answered = new BitSet();
        files.keySet().forEach(answered::set);
        ImageNames.requireAll(directory, images, answered);
        return answers(files, others, classes);
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + " is no directory");
        }
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(PNG))
                    .sorted()
                    .toList();
        }
    }

    /** The image whose key a mask's name begins with, behind which may be more after a {@code _}; negative if none. */
    private static int image(ImageNames names, String stem) {
        for (var key = stem; !key.isEmpty(); key = key.substring(0, Math.max(0, key.lastIndexOf('_')))) {
            var image = names.index(key);
            if (image.isPresent()) {
                return image.getAsInt();
            }
        }
        return -1;
    }

    private static Answers answers(Map<Integer, Path> files, int others, List<String> classes) {
        return new Answers() {
            @Override
            public List<Finding> of(int image) throws IOException {
                return findings(files.get(image), classes);
            }

            @Override
            public int others() {
                return others;
            }
        };
    }

    private static List<Finding> findings(Path file, List<String> classes) throws IOException {
        try {
            var ids = IdImage.read(Files.readAllBytes(file));
            var runs = PixelRuns.byClass(ids.width(), ids.height(), (y, x) -> index(ids.at(y, x), classes.size()));
            return runs.entrySet().stream()
                    .map(entry -> new Finding(classes.get(entry.getKey()), 1, entry.getValue()))
                    .toList();
        } catch (UnreadableImageException | IllegalArgumentException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
    }

    private static int index(int sample, int classes) {
        if (sample >= classes && sample != Mask.IGNORED) {
            throw new IllegalArgumentException("has the value " + sample + ", which is the place of no class");
        }
        return sample == Mask.IGNORED ? -1 : sample;
    }
}
