package quarry.activelearning.segmentation;

import java.util.SplittableRandom;

/**
 * A street as seen from a car, drawn at random: sky, houses, trees, a road between sidewalks, poles, people and cars, and
 * at the bottom the bonnet of the car itself, which is not labelled.
 */
final class StreetScene {

    static final int WIDTH = 128;
    static final int HEIGHT = 64;

    private static final int BONNET_ROWS = 6;
    // label ids of Cityscapes
    private static final int EGO_VEHICLE = 1;
    private static final int ROAD = 7;
    private static final int SIDEWALK = 8;
    private static final int BUILDING = 11;
    private static final int POLE = 17;
    private static final int VEGETATION = 21;
    private static final int SKY = 23;
    private static final int PERSON = 24;
    private static final int CAR = 26;
    private static final int INSTANCES_OF_A_CLASS = 1000;
    private static final double NOISE = 9;

    private final SplittableRandom random;
    private final int[] colours = new int[WIDTH * HEIGHT];
    private final int[] instanceIds = new int[WIDTH * HEIGHT];
    private final int horizon;
    private final int vanishing;

    private StreetScene(SplittableRandom random) {
        this.random = random;
        horizon = random.nextInt(20, 29);
        vanishing = random.nextInt(48, 81);
    }

    static StreetScene draw(SplittableRandom random) {
        var scene = new StreetScene(random);
        scene.drawSky();
        scene.drawSkyline();
        scene.drawGround();
        scene.drawPoles();
        scene.drawPeople();
        scene.drawCars();
        scene.fill(EGO_VEHICLE, scene.colour(40, 42, 48), HEIGHT - BONNET_ROWS, 0, BONNET_ROWS, WIDTH);
        scene.light();
        return scene;
    }

    /** The colour of a pixel, 0xRRGGBB. */
    int colour(int y, int x) {
        return colours[y * WIDTH + x];
    }

    /** A label id, or a thousand times it plus a number for what can be counted. */
    int instanceId(int y, int x) {
        return instanceIds[y * WIDTH + x];
    }

    int labelId(int y, int x) {
        int id = instanceId(y, x);
        return id < INSTANCES_OF_A_CLASS ? id : id / INSTANCES_OF_A_CLASS;
    }

    private void drawSky() {
        for (int y = 0; y < horizon; y++) {
            fill(SKY, rgb(140 + 2 * y, 180 + y, 225), y, 0, 1, WIDTH);
        }
    }

    private void drawSkyline() {
        int x = 0;
        while (x < WIDTH) {
            int width = random.nextInt(8, 26);
            if (random.nextInt(3) > 0) {
                drawHouse(x, width);
            } else {
                drawTree(x + width / 2, width / 2);
            }
            x += width;
        }
    }

    private void drawHouse(int left, int width) {
        int rows = random.nextInt(8, horizon);
        fill(BUILDING, colour(random.nextInt(90, 170), 110, 95), horizon - rows, left, rows, width);
        int glass = colour(70, 75, 90);
        for (int y = horizon - rows + 2; y < horizon - 2; y += 4) {
            for (int x = left + 2; x < left + width - 2; x += 4) {
                fill(BUILDING, glass, y, x, 2, 2);
            }
        }
    }

    private void drawTree(int middle, int radius) {
        int leaves = colour(60, 105, 45);
        int top = horizon - radius - random.nextInt(2, 8);
        for (int y = top - radius; y < horizon; y++) {
            for (int x = middle - radius; x <= middle + radius; x++) {
                boolean below = y > top;
                double down = below ? 0 : y - top;
                double right = x - middle;
                if (down * down + right * right <= (double) radius * radius) {
                    set(VEGETATION, leaves, y, x);
                }
            }
        }
    }

    private void drawGround() {
        int stones = colour(165, 150, 150);
        int asphalt = colour(95, 92, 98);
        for (int y = horizon; y < HEIGHT; y++) {
            fill(SIDEWALK, stones, y, 0, 1, WIDTH);
            int half = halfRoad(y);
            fill(ROAD, asphalt, y, vanishing - half, 1, 2 * half);
        }
    }

    /** Half of the width of the road in a row. */
    private int halfRoad(int y) {
        return 5 + (y - horizon) * 3 / 2;
    }

    private void drawPoles() {
        int poles = random.nextInt(4);
        for (int i = 0; i < poles; i++) {
            int foot = random.nextInt(horizon + 2, HEIGHT - BONNET_ROWS);
            int rows = random.nextInt(14, 24) + (foot - horizon) / 2;
            fill(POLE, colour(120, 122, 125), foot - rows, besideTheRoad(foot), rows, random.nextInt(1, 3));
        }
    }

    private void drawPeople() {
        int people = random.nextInt(5);
        for (int i = 0; i < people; i++) {
            int foot = random.nextInt(horizon + 4, HEIGHT - BONNET_ROWS);
            int rows = 7 + (foot - horizon) / 3;
            int width = Math.max(2, rows / 3);
            int left = besideTheRoad(foot);
            int id = PERSON * INSTANCES_OF_A_CLASS + i;
            int clothes = colour(random.nextInt(220), random.nextInt(220), random.nextInt(220));
            fill(id, clothes, foot - rows * 2 / 3, left, rows * 2 / 3, width);
            fill(id, colour(215, 170, 145), foot - rows, left + width / 4, rows - rows * 2 / 3, Math.max(1, width / 2));
        }
    }

    private int besideTheRoad(int y) {
        int side = random.nextBoolean() ? 1 : -1;
        return vanishing + side * (halfRoad(y) + random.nextInt(2, 14));
    }

    /** The farthest first, so that the nearer hide them. */
    private void drawCars() {
        int foot = horizon;
        int number = 0;
        while (true) {
            foot += random.nextInt(5, 14);
            if (foot >= HEIGHT - BONNET_ROWS) {
                return;
            }
            drawCar(CAR * INSTANCES_OF_A_CLASS + number, foot);
            number++;
        }
    }

    private void drawCar(int id, int foot) {
        int width = 7 + (foot - horizon) * 2 / 3;
        int rows = Math.max(4, width * 3 / 5);
        int half = halfRoad(foot);
        int left = vanishing - half + random.nextInt(2 * half) - width / 2;
        int paint = colour(random.nextInt(230), random.nextInt(230), random.nextInt(230));
        fill(id, paint, foot - rows, left + width / 6, rows / 2, width * 2 / 3);
        fill(id, colour(45, 50, 60), foot - rows + 1, left + width / 4, Math.max(1, rows / 2 - 1), width / 2);
        fill(id, paint, foot - rows / 2, left, rows / 2, width);
        fill(id, rgb(20, 20, 20), foot - 1, left + 1, 1, Math.max(1, width / 5));
        fill(id, rgb(20, 20, 20), foot - 1, left + width - 1 - width / 5, 1, Math.max(1, width / 5));
    }

    /** Makes the whole scene brighter or darker, and each pixel a little different. */
    private void light() {
        double brightness = random.nextDouble(0.7, 1.15);
        for (int i = 0; i < colours.length; i++) {
            int red = lit(colours[i] >> 16, brightness);
            int green = lit(colours[i] >> 8 & 0xff, brightness);
            int blue = lit(colours[i] & 0xff, brightness);
            colours[i] = rgb(red, green, blue);
        }
    }

    private int lit(int value, double brightness) {
        return (int) Math.round(value * brightness + NOISE * random.nextGaussian());
    }

    private void fill(int id, int colour, int top, int left, int rows, int columns) {
        for (int y = top; y < top + rows; y++) {
            for (int x = left; x < left + columns; x++) {
                set(id, colour, y, x);
            }
        }
    }

    private void set(int id, int colour, int y, int x) {
        if (y >= 0 && y < HEIGHT && x >= 0 && x < WIDTH) {
            colours[y * WIDTH + x] = colour;
            instanceIds[y * WIDTH + x] = id;
        }
    }

    /** A colour near that one. */
    private int colour(int red, int green, int blue) {
        return rgb(red + random.nextInt(-20, 21), green + random.nextInt(-20, 21), blue + random.nextInt(-20, 21));
    }

    private static int rgb(int red, int green, int blue) {
        return within(red) << 16 | within(green) << 8 | within(blue);
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
