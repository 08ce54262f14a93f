package quarry.research.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import quarry.activelearning.metric.Histogram;

/** Draws histograms one below the other, each with its own axes. */
public final class HistogramChart {

    private static final int WIDTH = 800;
    private static final int PANEL = 240;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int BOTTOM = 40;

    private final Graphics2D graphics;

    private HistogramChart(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Writes a PNG file with a panel for each title. */
    public static void write(Map<String, Histogram> histograms, Path file) throws IOException {
        var image = new BufferedImage(WIDTH, PANEL * histograms.size(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        var chart = new HistogramChart(graphics);
        int top = 0;
        for (var entry : histograms.entrySet()) {
            chart.panel(entry.getKey(), entry.getValue(), top);
            top += PANEL;
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private void panel(String title, Histogram histogram, int top) {
        var edges = histogram.edges();
        var counts = histogram.counts();
        var across = new Axis(edges[0], edges[edges.length - 1], LEFT, WIDTH - RIGHT);
        double most = (double) Math.max(1, Arrays.stream(counts).max().orElse(1));
        var upwards = new Axis(0, most, top + PANEL - BOTTOM, top + TOP);
        axes(across, upwards);
        graphics.setColor(Palette.curve(1));
        for (int i = 0; i < counts.length; i++) {
            int from = across.pixel(edges[i]);
            int height = upwards.pixel(0) - upwards.pixel((double) counts[i]);
            graphics.fillRect(
                    from,
                    upwards.pixel((double) counts[i]),
                    Math.max(1, across.pixel(edges[i + 1]) - from - 1),
                    height);
        }
        graphics.setColor(Palette.INK);
        text(title, LEFT, top + TOP - 14, 0);
    }

    private void axes(Axis across, Axis upwards) {
        for (double tick : upwards.ticks()) {
            graphics.setColor(Palette.GRID);
            graphics.drawLine(LEFT, upwards.pixel(tick), WIDTH - RIGHT, upwards.pixel(tick));
            graphics.setColor(Palette.INK);
            text(number(tick, upwards.step()), LEFT - 8, upwards.pixel(tick) + 5, 1);
        }
        for (double tick : across.ticks()) {
            graphics.setColor(Palette.INK);
            text(number(tick, across.step()), across.pixel(tick), upwards.first() + 20, 0.5);
        }
    }

    private static String number(double tick, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step)));
        return String.format(Locale.ROOT, "%." + decimals + "f", tick);
    }

    /** A text that begins at, is centred on, or ends at x: with 0, one half and 1. */
    private void text(String text, int x, int y, double share) {
        graphics.drawString(text, x - (int) (share * graphics.getFontMetrics().stringWidth(text)), y);
    }
}
