package quarry.standalone.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws a learning curve: labelled images to the right, a figure of the test split upwards from 0 to 100 %. */
final class CurvePicture {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 50;
    private static final int BOTTOM = 70;
    private static final Color GRID = new Color(0xdddddd);
    private static final Color INK = new Color(0x333333);
    private static final Color LINE = new Color(0x1f6feb);

    private final Graphics2D graphics;
    private final int mostLabelled;

    private CurvePicture(Graphics2D graphics, int mostLabelled) {
        this.graphics = graphics;
        this.mostLabelled = mostLabelled;
    }

    static void write(LearningCurve curve, Path file) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int most = curve.points().stream()
                .mapToInt(LearningCurve.Point::labelled)
                .max()
                .orElse(1);
        new CurvePicture(graphics, Math.max(1, most)).draw(curve);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private void draw(LearningCurve curve) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        valueAxis(curve.figure());
        labelledAxis(curve);
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(2.5f));
        LearningCurve.Point previous = null;
        for (var point : curve.points()) {
            if (previous != null) {
                graphics.drawLine(x(previous), y(previous.value()), x(point), y(point.value()));
            }
            graphics.fillOval(x(point) - 5, y(point.value()) - 5, 10, 10);
            previous = point;
        }
        graphics.setColor(INK);
        for (var point : curve.points()) {
            text(Math.round(100 * point.value()) + " %", x(point), y(point.value()) - 12, 13);
        }
    }

    private void valueAxis(String figure) {
        for (int percent = 0; percent <= 100; percent += 20) {
            graphics.setColor(percent == 0 ? INK : GRID);
            graphics.drawLine(LEFT, y(percent / 100.0), WIDTH - RIGHT, y(percent / 100.0));
            graphics.setColor(INK);
            text(percent + " %", LEFT - 30, y(percent / 100.0) + 5, 13);
        }
        graphics.drawLine(LEFT, TOP, LEFT, HEIGHT - BOTTOM);
        text(figure + " on the test split", LEFT + 60, TOP - 20, 14);
    }

    private void labelledAxis(LearningCurve curve) {
        for (var point : curve.points()) {
            graphics.drawLine(x(point), HEIGHT - BOTTOM, x(point), HEIGHT - BOTTOM + 6);
            text(Integer.toString(point.labelled()), x(point), HEIGHT - BOTTOM + 24, 13);
        }
        text("labelled images", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 18, 14);
    }

    /** Centred on the given point. */
    private void text(String text, int x, int y, int size) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text) / 2, y);
    }

    private int x(LearningCurve.Point point) {
        return LEFT + (int) ((long) (WIDTH - LEFT - RIGHT - 40) * point.labelled() / mostLabelled);
    }

    private static int y(double value) {
        return HEIGHT - BOTTOM - (int) Math.round((HEIGHT - BOTTOM - TOP) * value);
    }
}
