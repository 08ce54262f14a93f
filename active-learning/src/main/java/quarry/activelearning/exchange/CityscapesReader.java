package quarry.activelearning.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.segmentation.IdImage;
import quarry.activelearning.segmentation.TrainIds;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;

/**
 * The masks of Cityscapes, {@code CITY_SEQ_FRAME_gtFine_labelIds.png} or {@code .._labelTrainIds.png}, for images whose name
 * begins with {@code CITY_SEQ_FRAME}. Classes go by their names, so a project may have them in any order. Files of other kinds,
 * such as masks of instances, lie beside them and are passed over.
 */
final class CityscapesReader implements LabelReader {

    private static final Pattern NAME =
            Pattern.compile("(.+)_gt(?:Fine|Coarse)_(labelIds|labelTrainIds|trainIds)\\.png");
    private static final String LABEL_IDS = "labelIds";

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        boolean any = false;
        for (var file : files.ending(".png")) {
            var match = NAME.matcher(file.path());
            if (match.matches()) {
                any = true;
                boolean labelIds = match.group(2).equals(LABEL_IDS);
                collector.orRefuse(file.path(), () -> read(file, match.group(1), labelIds, collector));
            }
        }
        if (!any) {
            throw new IOException("has no file that ends with _gtFine_labelIds.png or _gtFine_labelTrainIds.png");
        }
    }

    private static void read(LabelFile file, String key, boolean labelIds, Collector collector) throws IOException {
        var images = collector.images();
        var image = images.withStem(key + "_leftImg8bit").or(() -> images.withStem(key));
        if (image.isEmpty()) {
            collector.skipUnknown(file.path());
            return;
        }
        var ids = ids(file);
        var marks = new ArrayList<Mark>();
        PixelRuns.byClass(ids.width(), ids.height(), (y, x) -> trainId(ids.at(y, x), labelIds))
                .forEach((id, runs) -> marks.add(new Mark(TrainIds.names().get(id), new Place.Pixels(runs))));
        collector.take(image.get(), Optional.of(new ImageSize(ids.width(), ids.height())), marks);
    }

    private static IdImage ids(LabelFile file) throws IOException {
        try {
            return IdImage.read(file.bytes(LabelFiles.MOST_OF_ONE_IMAGE));
        } catch (UnreadableImageException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Negative for what is not one of the 19. */
    private static int trainId(int id, boolean labelIds) {
        int trainId = labelIds ? TrainIds.of(id) : id;
        return trainId < TrainIds.names().size() ? trainId : -1;
    }
}
