package quarry.activelearning.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.segmentation.TrainIds;
import quarry.activelearning.task.Place;

/** Masks of label ids, a zip with {@code CITY_SEQ_FRAME_gtFine_labelIds.png}; 0 is what is not labelled. */
final class CityscapesWriter implements LabelWriter {

    private static final String IMAGE_END = "_leftImg8bit";
    private static final int UNLABELLED = 0;

    private final ZipTarget zip;

    CityscapesWriter(OutputStream out, List<String> classes) {
        for (var name : classes) {
            if (!TrainIds.names().contains(name)) {
                throw new IllegalArgumentException("Cityscapes has no class '" + name + "'");
            }
        }
        zip = new ZipTarget(out);
    }

    @Override
    public void add(ExportedImage image) throws IOException {
        int width = image.size().width();
        var ids = new int[width * image.size().height()];
        Arrays.fill(ids, UNLABELLED);
        for (var mark : image.marks()) {
            int id = TrainIds.labelId(TrainIds.names().indexOf(mark.className()));
            LabelExport.place(mark, Place.Pixels.class, "Cityscapes").runs().forEach((y, x) -> ids[y * width + x] = id);
        }
        var stem = image.stem();
        var key = stem.endsWith(IMAGE_END) ? stem.substring(0, stem.length() - IMAGE_END.length()) : stem;
        zip.add(
                key + "_gtFine_labelIds.png",
                Mask.of(width, image.size().height(), (y, x) -> ids[y * width + x])
                        .png());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
