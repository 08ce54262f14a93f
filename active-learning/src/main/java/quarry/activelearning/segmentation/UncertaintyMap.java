package quarry.activelearning.segmentation;

import java.util.List;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;

/** How unsure a model is of each pixel of an image. */
public final class UncertaintyMap {

    private UncertaintyMap() {}

    /**
     * Asks the model tile by tile; a pixel that lies in several tiles gets the mean.
     *
     * @param signal an uncertainty, such as the entropy
     * @return one number a pixel, in row order, as {@link Superpixels#means} wants them
     * @throws IllegalArgumentException if the model does not segment, or the signal is no uncertainty
     */
    public static double[] of(ScoringModel model, Signal signal, RgbImage image) {
        var spec = model.spec();
        if (!spec.task().equals(Segmentation.NAME)) {
            throw new IllegalArgumentException("a map needs a model of segmentation, not of " + spec.task());
        }
        var tiles = Tiles.of(image, Preset.named(spec.preset()).tile());
        return of(image, tiles, model.uncertainties(signal, List.copyOf(tiles)));
    }

    /**
     * The map of an image whose tiles are known.
     *
     * @param maps one for each tile, in row order
     */
    static double[] of(RgbImage image, List<View> tiles, List<double[]> maps) {
        var sums = new double[image.width() * image.height()];
        var counts = new int[sums.length];
        for (int i = 0; i < maps.size(); i++) {
            var numbers = maps.get(i);
            var window = tiles.get(i).window();
            for (int y = window.top(); y < Math.min(window.top() + window.height(), image.height()); y++) {
                for (int x = window.left(); x < Math.min(window.left() + window.width(), image.width()); x++) {
                    sums[y * image.width() + x] += numbers[(y - window.top()) * window.width() + x - window.left()];
                    counts[y * image.width() + x]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }
}
