package quarry.activelearning.pose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.DatasetFormat;

/**
 * COCO's person keypoints as they lie on disk: {@code annotations/person_keypoints_{train2017,val2017}.json} and
 * {@code images/{train2017,val2017}/*}.
 *
 * <p>Images without anybody to learn from (a person that is no crowd and has a labelled joint) are left out; how many is
 * one line of the problems. Persons without labelled joints, and crowds, stay in the labels of the other images: nobody
 * learns from them, but whoever is found there is no mistake.
 */
final class CocoFormat implements DatasetFormat {

    static final String NAME = "coco";
    static final String TRAIN = "train2017";
    static final String TEST = "val2017";
    static final List<String> CLASSES = List.of("person");

    @Override
    public Dataset read(Path directory) throws IOException {
        var problems = new ArrayList<String>();
        var train = split(directory, TRAIN, problems);
        var test = split(directory, TEST, problems);
        return new Dataset(CLASSES, train, test, problems);
    }

    /** All images of the annotation files, whether anybody is on them or not; the image files need not be there. */
    @Override
    public Dataset readWhole(Path directory) throws IOException {
        var problems = new ArrayList<String>();
        var train = whole(directory, TRAIN, problems);
        var test = whole(directory, TEST, problems);
        return new Dataset(CLASSES, train, test, problems);
    }

    private static CocoImages whole(Path directory, String split, List<String> problems) throws IOException {
        var annotations = CocoAnnotations.read(annotations(directory, split));
        problems.addAll(annotations.problems());
        return new CocoImages(split, images(directory, split), annotations.images());
    }

    static Path annotations(Path directory, String split) {
        return directory.resolve("annotations").resolve("person_keypoints_" + split + ".json");
    }

    static Path images(Path directory, String split) {
        return directory.resolve("images").resolve(split);
    }

    private static CocoImages split(Path directory, String split, List<String> problems) throws IOException {
        var file = annotations(directory, split);
        var annotations = CocoAnnotations.read(file);
        problems.addAll(annotations.problems());
        var folder = images(directory, split);
        var images = new ArrayList<CocoImage>();
        int empty = 0;
        for (var image : annotations.images()) {
            if (!image.teaches()) {
                empty++;
            } else if (Files.isRegularFile(folder.resolve(image.file()))) {
                images.add(image);
            } else {
                problems.add(split + "/" + image.file() + ": there is no such file");
            }
        }
        if (empty > 0) {
            problems.add(file.getFileName() + ": " + empty + " of "
                    + annotations.images().size() + " images have nobody to learn from");
        }
        return new CocoImages(split, folder, images);
    }
}
