package quarry.activelearning.segmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.DatasetFormat;

/**
 * Cityscapes as its authors publish it: {@code leftImg8bit/{train,val}/CITY/CITY_SEQ_FRAME_leftImg8bit.png} with
 * {@code gtFine/{train,val}/CITY/CITY_SEQ_FRAME_gtFine_labelIds.png} or {@code .._labelTrainIds.png}, paired by
 * {@code CITY_SEQ_FRAME}. The validation set is what is held out; the labels of the test set are not published.
 */
final class CityscapesFormat implements DatasetFormat {

    @Override
    public Dataset read(Path directory) throws IOException {
        var train = CityscapesSplit.read(directory, "train", Set.of());
        var keys = train.frames().stream().map(Frame::key).collect(Collectors.toSet());
        var validation = CityscapesSplit.read(directory, "val", keys);
        List<String> problems = Stream.of(train, validation)
                .flatMap(split -> split.problems().stream())
                .toList();
        return new Dataset(TrainIds.names(), new Frames(train.frames()), new Frames(validation.frames()), problems);
    }
}
