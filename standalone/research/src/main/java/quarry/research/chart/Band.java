package quarry.research.chart;

import java.util.List;

/** A curve with a width of its own at each point. */
public record Band(String name, List<Point> points) {

    /** Half the width of the band is the deviation. */
    public record Point(double x, double y, double deviation) {}

    public Band {
        points = List.copyOf(points);
    }
}
