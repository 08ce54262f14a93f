package quarry.activelearning.pose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.dataset.Png;
import quarry.activelearning.strategy.Draw;

/** Drawn pictures with their labels, in memory. */
final class Figures implements LabelledImages {

    private final List<StickPicture> pictures;

    private Figures(List<StickPicture> pictures) {
        this.pictures = pictures;
    }

    static Figures some(int count, long seed) {
        return new Figures(IntStream.range(0, count)
                .mapToObj(i -> StickPicture.random(
                        new SplittableRandom(Draw.of(seed, i, "picture").seed())))
                .toList());
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public byte[] image(int index) {
        try {
            return Png.of(pictures.get(index).image());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Object> label(int index) {
        return PoseLabel.of(persons(index));
    }

    List<Person> persons(int index) {
        return pictures.get(index).persons();
    }
}
