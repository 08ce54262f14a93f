package quarry.activelearning.segmentation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import quarry.activelearning.dataset.Png;
import quarry.activelearning.dataset.Renderer;

/**
 * Street scenes of 64 x 128 pixels in the layout of Cityscapes, with eight of its classes: images, label ids, instance
 * ids and the colours to look at.
 */
final class StreetRenderer implements Renderer {

    private static final String CITY = "drawn";

    @Override
    public String format() {
        return Segmentation.CITYSCAPES;
    }

    /** All 19: masks have the train ids of Cityscapes. */
    @Override
    public List<String> classes() {
        return TrainIds.names();
    }

    @Override
    public void write(Path directory, int train, int test, long seed) throws IOException {
        write(directory, "train", train, new SplittableRandom(seed), 0);
        write(directory, "val", test, new SplittableRandom(~seed), 1);
    }

    private static void write(Path directory, String part, int count, SplittableRandom random, int sequence)
            throws IOException {
        var images = Files.createDirectories(
                directory.resolve("leftImg8bit").resolve(part).resolve(CITY));
        var masks = Files.createDirectories(
                directory.resolve("gtFine").resolve(part).resolve(CITY));
        for (int frame = 0; frame < count; frame++) {
            var scene = StreetScene.draw(random.split());
            var key = String.format(Locale.ROOT, "%s_%06d_%06d_", CITY, sequence, frame);
            write(images, key + "leftImg8bit.png", BufferedImage.TYPE_INT_RGB, scene::colour);
            write(masks, key + "gtFine_labelIds.png", BufferedImage.TYPE_BYTE_GRAY, scene::labelId);
            write(masks, key + "gtFine_instanceIds.png", BufferedImage.TYPE_USHORT_GRAY, scene::instanceId);
            write(
                    masks,
                    key + "gtFine_color.png",
                    BufferedImage.TYPE_INT_RGB,
                    (y, x) -> TrainIds.colour(TrainIds.of(scene.labelId(y, x))));
        }
    }

    private static void write(Path directory, String name, int type, IntBinaryOperator valueAt) throws IOException {
        var image = new BufferedImage(StreetScene.WIDTH, StreetScene.HEIGHT, type);
        for (int y = 0; y < StreetScene.HEIGHT; y++) {
            for (int x = 0; x < StreetScene.WIDTH; x++) {
                int value = valueAt.applyAsInt(y, x);
                // not setRGB for numbers: it would take them for colours
                if (type == BufferedImage.TYPE_INT_RGB) {
                    image.setRGB(x, y, value);
                } else {
                    image.getRaster().setSample(x, y, 0, value);
                }
            }
        }
        Files.write(directory.resolve(name), Png.of(image));
    }
}
