package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the images of a tree one by one, and remembers which could not be used, and why. */
final class VocReading {

    // an id must not lead out of the tree
    private static final Pattern ID = Pattern.compile("[^/\\\\\\p{Cntrl}]+");

    private final Path root;
    private final Set<String> names = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    VocReading(Path root) {
        this.root = root;
    }

    /** As {@code FILE: reason}, in the order in which they came up. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The images of a split that can be used. */
    List<VocImage> images(VocYear year, String split) throws IOException {
        var images = new ArrayList<VocImage>();
        for (var id : year.ids(split)) {
            try {
                if (!ID.matcher(id).matches()) {
                    throw new UnusableFileException(year.list(split), "'" + id + "' is no id of an image");
                }
                images.add(image(year.image(id), year.annotation(id)));
            } catch (UnusableFileException e) {
                problems.add(root.relativize(e.file()) + ": " + e.getMessage());
            }
        }
        return images;
    }

    private VocImage image(Path file, Path annotationFile) throws UnusableFileException {
        var size = size(file);
        var annotation = annotation(annotationFile);
        if (annotation.size().isPresent() && !annotation.size().get().equals(size)) {
            throw new UnusableFileException(
                    annotationFile, "is about an image of " + annotation.size().get() + ", but it has " + size);
        }
        for (int i = 0; i < annotation.objects().size(); i++) {
            if (!size.holds(annotation.objects().get(i).box())) {
                throw new UnusableFileException(
                        annotationFile, "object " + (i + 1) + " has no area or leaves the image of " + size);
            }
        }
        var image = new VocImage(file, annotation.objects());
        if (!names.add(image.name())) {
            throw new UnusableFileException(file, "is listed twice");
        }
        return image;
    }

    private static PixelSize size(Path file) throws UnusableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(file, "does not exist");
        }
        try {
            return PixelSize.read(file);
        } catch (IOException e) {
            throw new UnusableFileException(file, e.getMessage());
        }
    }

    private static VocAnnotation annotation(Path file) throws UnusableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(file, "does not exist");
        }
        try {
            return VocAnnotation.read(file);
        } catch (IOException e) {
            throw new UnusableFileException(file, e.getMessage());
        }
    }
}
