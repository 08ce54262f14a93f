package quarry.research.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Draws curves with their bands: labelled images to the right, a share in percent upwards. */
public final class CurveChart {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;
    private static final int LEFT = 80;
    private static final int RIGHT = 190;
    private static final int TOP = 50;
    private static final int BOTTOM = 70;

    private final Graphics2D graphics;
    private final List<Band> bands;
    private final Axis across;
    private final Axis upwards;

    private CurveChart(Graphics2D graphics, List<Band> bands) {
        this.graphics = graphics;
        this.bands = bands;
        double left = numbers(Band.Point::x).min().orElse(0);
        double right = numbers(Band.Point::x).max().orElse(1);
        double low = numbers(point -> point.y() - point.deviation()).min().orElse(0);
        double high = numbers(point -> point.y() + point.deviation()).max().orElse(1);
        double room = Math.max(0.005, (high - low) * 0.03);
        across = new Axis(left, right > left ? right : left + 1, LEFT, WIDTH - RIGHT);
        upwards = new Axis(Math.max(0, low - room), Math.min(1, high + room), HEIGHT - BOTTOM, TOP);
    }

    /** Writes a PNG file. */
    public static void write(List<Band> bands, String title, Path file) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new CurveChart(graphics, bands).draw(title);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private DoubleStream numbers(ToDoubleFunction<Band.Point> number) {
        return bands.stream().flatMap(band -> band.points().stream()).mapToDouble(number);
    }

    private void draw(String title) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        grid();
        for (int i = 0; i < bands.size(); i++) {
            graphics.setColor(Palette.band(i));
            graphics.fill(outline(bands.get(i)));
        }
        for (int i = 0; i < bands.size(); i++) {
            graphics.setColor(Palette.curve(i));
            graphics.setStroke(new BasicStroke(2.2f));
            line(bands.get(i).points());
            int y = TOP + 12 + 24 * i;
            graphics.drawLine(WIDTH - RIGHT + 20, y, WIDTH - RIGHT + 44, y);
            text(bands.get(i).name(), WIDTH - RIGHT + 52, y + 5, 0);
        }
        graphics.setColor(Palette.INK);
        text(title, LEFT, TOP - 20, 0);
        text("labelled images", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 18, 0.5);
    }

    private void grid() {
        int decimals = upwards.step() < 0.01 ? 1 : 0;
        for (double tick : upwards.ticks()) {
            int y = upwards.pixel(tick);
            graphics.setColor(Palette.GRID);
            graphics.drawLine(LEFT, y, WIDTH - RIGHT, y);
            graphics.setColor(Palette.INK);
            text(String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * tick), LEFT - 10, y + 5, 1);
        }
        for (double tick : across.ticks()) {
            int x = across.pixel(tick);
            graphics.setColor(Palette.GRID);
            graphics.drawLine(x, TOP, x, HEIGHT - BOTTOM);
            graphics.setColor(Palette.INK);
            text(String.format(Locale.ROOT, "%.0f", tick), x, HEIGHT - BOTTOM + 24, 0.5);
        }
        graphics.drawRect(LEFT, TOP, WIDTH - RIGHT - LEFT, HEIGHT - BOTTOM - TOP);
    }

    private Polygon outline(Band band) {
        var polygon = new Polygon();
        var points = band.points();
        points.forEach(
                point -> polygon.addPoint(across.pixel(point.x()), upwards.pixel(point.y() + point.deviation())));
        for (int i = points.size() - 1; i >= 0; i--) {
            var point = points.get(i);
            polygon.addPoint(across.pixel(point.x()), upwards.pixel(point.y() - point.deviation()));
        }
        return polygon;
    }

    private void line(List<Band.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            int x = across.pixel(points.get(i).x());
            int y = upwards.pixel(points.get(i).y());
            graphics.fillOval(x - 3, y - 3, 7, 7);
            if (i > 0) {
                var previous = points.get(i - 1);
                graphics.drawLine(across.pixel(previous.x()), upwards.pixel(previous.y()), x, y);
            }
        }
    }

    /** A text that begins at, is centred on, or ends at x: with 0, one half and 1. */
    private void text(String text, int x, int y, double share) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.drawString(text, x - (int) (share * graphics.getFontMetrics().stringWidth(text)), y);
    }
}
