package quarry.activelearning.pose;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One or two stick figures on 192 x 128 pixels. Most pictures are easy; some are noisy, some figures are pale, and in
 * some a bar hides joints, so that there is something to gain from choosing well. A tenth of the joints is not labelled.
 */
record StickPicture(BufferedImage image, List<Person> persons) {

    static final int WIDTH = 192;
    static final int HEIGHT = 128;

    private static final int EASY_NOISE = 6;
    private static final int HARD_NOISE = 25;
    private static final int ONE_IN = 4;
    private static final double LEAST_HEIGHT = 60;
    private static final double MOST_HEIGHT = 105;
    private static final double UNLABELLED = 0.1;
    // of its box; what COCO's persons have on average
    private static final double AREA = 0.53;
    private static final int KINDS_OF_JOINTS = 9;

    static StickPicture random(SplittableRandom random) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.getHSBColor((float) random.nextDouble(), 0.3f, 0.3f));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        var figures = figures(random);
        figures.forEach(figure -> draw(figure, graphics, random));
        var bar = new Rectangle2D.Double();
        if (random.nextInt(ONE_IN) == 0) {
            bar.setRect(random.nextInt(WIDTH), 0, 14, HEIGHT);
            graphics.setColor(Color.getHSBColor((float) random.nextDouble(), 0.3f, 0.6f));
            graphics.fill(bar);
        }
        graphics.dispose();
        addNoise(image, random.nextInt(ONE_IN) == 0 ? HARD_NOISE : EASY_NOISE, random);
        return new StickPicture(
                image,
                figures.stream().map(figure -> person(figure, bar, random)).toList());
    }

    /** One somewhere, or one in each half. */
    private static List<StickFigure> figures(SplittableRandom random) {
        int count = random.nextInt(1, 3);
        var figures = new ArrayList<StickFigure>();
        for (int i = 0; i < count; i++) {
            var figure = StickFigure.random(random.nextDouble(LEAST_HEIGHT, MOST_HEIGHT), random);
            var box = figure.box();
            double from = i * (WIDTH - box.width()) / count;
            double to = (i + 1) * (WIDTH - box.width()) / count;
            figures.add(figure.at(random.nextDouble(from, to), random.nextDouble(HEIGHT - box.height())));
        }
        return figures;
    }

    private static void draw(StickFigure figure, Graphics2D graphics, SplittableRandom random) {
        boolean pale = random.nextInt(ONE_IN) == 0;
        double unit = figure.height() / 100;
        graphics.setColor(Color.getHSBColor(0, 0, (float) random.nextDouble(0.45, 0.7)));
        graphics.setStroke(new BasicStroke((float) (3 * unit)));
        for (var limb : Joints.LIMBS) {
            var from = figure.joints().get(limb.from());
            var to = figure.joints().get(limb.to());
            graphics.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
        }
        double radius = 3 * unit;
        for (int i = 0; i < Joints.COUNT; i++) {
            var joint = figure.joints().get(i);
            // left and right have one colour, as they have in life: the side tells them apart, also in a mirror
            int kind = (i + 1) / 2;
            float hue = (float) kind / KINDS_OF_JOINTS;
            graphics.setColor(Color.getHSBColor(hue, pale ? 0.5f : 1, pale ? 0.7f : 1));
            graphics.fill(
                    new Ellipse2D.Double(joint.x() + 0.5 - radius, joint.y() + 0.5 - radius, 2 * radius, 2 * radius));
        }
    }

    private static Person person(StickFigure figure, Rectangle2D bar, SplittableRandom random) {
        var joints = IntStream.range(0, Joints.COUNT)
                .mapToObj(i -> labelled(figure.joints().get(i), bar, random))
                .toList();
        return new Person(figure.box(), AREA * figure.box().area(), joints, false);
    }

    private static Keypoint labelled(Keypoint joint, Rectangle2D bar, SplittableRandom random) {
        if (random.nextDouble() < UNLABELLED) {
            return Keypoint.ABSENT;
        }
        return bar.contains(joint.x(), joint.y()) ? new Keypoint(joint.x(), joint.y(), Keypoint.HIDDEN) : joint;
    }

    private static void addNoise(BufferedImage image, int deviation, SplittableRandom random) {
        var raster = image.getRaster();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    long value = Math.round(raster.getSample(x, y, band) + deviation * random.nextGaussian());
                    raster.setSample(x, y, band, (int) Math.max(0, Math.min(255, value)));
                }
            }
        }
    }
}
