package quarry.activelearning.classification;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import quarry.activelearning.dataset.Png;

/**
 * One shape on 32 x 32 pixels, at a random place and size, a little turned. Most pictures are easy; some are noisy, some
 * pale, and in some a stroke hides a part, so that there is something to gain from choosing well.
 */
final class ShapePicture {

    private static final int SIZE = 32;
    private static final int EASY_NOISE = 6;
    private static final int HARD_NOISE = 35;

    private ShapePicture() {}

    static byte[] png(Shape shape, Random random) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(shape, graphics, random);
        graphics.dispose();
        addNoise(image, random.nextInt(4) == 0 ? HARD_NOISE : EASY_NOISE, random);
        return Png.of(image);
    }

    private static void draw(Shape shape, Graphics2D graphics, Random random) {
        float hue = random.nextFloat();
        boolean pale = random.nextInt(4) == 0;
        graphics.setColor(Color.getHSBColor(hue, 0.3f, 0.35f));
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setColor(Color.getHSBColor(hue + 0.3f + 0.4f * random.nextFloat(), 0.5f, pale ? 0.6f : 0.95f));
        graphics.fill(placed(random).createTransformedShape(shape.outline()));
        if (random.nextInt(4) == 0) {
            graphics.setColor(Color.getHSBColor(hue, 0.3f, 0.6f));
            graphics.rotate(2 * Math.PI * random.nextDouble(), SIZE / 2.0, SIZE / 2.0);
            graphics.fillRect(0, 8 + random.nextInt(12), SIZE, 5);
        }
    }

    private static AffineTransform placed(Random random) {
        double radius = 10 + 4 * random.nextDouble();
        double slack = SIZE - 2 * radius;
        var transform = AffineTransform.getTranslateInstance(
                radius + slack * random.nextDouble(), radius + slack * random.nextDouble());
        transform.rotate(0.8 * random.nextDouble() - 0.4);
        transform.scale(radius, radius);
        return transform;
    }

    private static void addNoise(BufferedImage image, int deviation, Random random) {
        var raster = image.getRaster();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    long value = Math.round(raster.getSample(x, y, band) + deviation * random.nextGaussian());
                    raster.setSample(x, y, band, (int) Math.max(0, Math.min(255, value)));
                }
            }
        }
    }
}
