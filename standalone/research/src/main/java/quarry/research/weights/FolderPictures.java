package quarry.research.weights;

import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.CocoResults;
import quarry.research.predictions.Pictures;

/** The images of a folder, in the order of their names. */
record FolderPictures(ImageFolder folder, List<String> names) implements Pictures {

    static Pictures of(ImageFolder folder) throws IOException {
        return new FolderPictures(folder, folder.names());
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }

    @Override
    public Input input(int index, Decoder decoder) throws IOException, UnreadableImageException {
        return decoder.decode(folder.image(names.get(index)));
    }

    @Override
    public ToLongFunction<String> numbers() {
        return CocoResults.counted();
    }
}
