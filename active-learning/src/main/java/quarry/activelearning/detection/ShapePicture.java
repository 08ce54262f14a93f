package quarry.activelearning.detection;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One to three forms of 16 to 56 pixels a side, apart from each other, on a noisy square of 96. */
record ShapePicture(BufferedImage image, List<LabelledObject> objects) {

    private static final int SIDE = 96;
    private static final int LEAST = 16;
    private static final int MOST = 56;
    private static final int MOST_OBJECTS = 3;
    private static final int TRIES = 20;
    private static final List<Form> FORMS = List.of(Form.values());
    private static final int DARK = 160;

    static ShapePicture random(SplittableRandom random) {
        var image = noise(random);
        var objects = new ArrayList<LabelledObject>();
        int wanted = random.nextInt(1, MOST_OBJECTS + 1);
        for (int tried = 0; objects.size() < wanted && tried < TRIES; tried++) {
            var form = FORMS.get(random.nextInt(FORMS.size()));
            var box = box(random);
            if (objects.stream().allMatch(other -> other.box().iou(box) == 0)) {
                draw(image, form, box);
                objects.add(new LabelledObject(form.className(), box, false, false));
            }
        }
        return new ShapePicture(image, objects);
    }

    private static BufferedImage noise(SplittableRandom random) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, random.nextInt(DARK) << 16 | random.nextInt(DARK) << 8 | random.nextInt(DARK));
            }
        }
        return image;
    }

    private static Box box(SplittableRandom random) {
        int width = random.nextInt(LEAST, MOST + 1);
        int height = random.nextInt(LEAST, MOST + 1);
        int x = random.nextInt(SIDE - width + 1);
        int y = random.nextInt(SIDE - height + 1);
        return new Box(x, y, x + width, y + height);
    }

    private static void draw(BufferedImage image, Form form, Box box) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(form.colour());
        graphics.fill(form.inside(box));
        graphics.dispose();
    }
}
