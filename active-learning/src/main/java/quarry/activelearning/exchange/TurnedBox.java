package quarry.activelearning.exchange;

import java.util.List;
import quarry.activelearning.task.Place;

/** Boxes that are turned. */
final class TurnedBox {

    private TurnedBox() {}

    /**
     * The smallest box around one that is turned.
     *
     * @param x of the point that it is turned around
     * @param y of that point
     * @param degrees clockwise
     */
    static Place.Rectangle around(
            double x, double y, double degrees, double left, double top, double right, double bottom) {
        if (degrees == 0) {
            return Place.Rectangle.between(left, top, right, bottom);
        }
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        double[] corners = {left, top, right, top, right, bottom, left, bottom};
        for (int i = 0; i < corners.length; i += 2) {
            double across = corners[i] - x;
            double down = corners[i + 1] - y;
            corners[i] = x + across * cosine - down * sine;
            corners[i + 1] = y + across * sine + down * cosine;
        }
        var polygon = new Place.Polygon(List.of(Place.Ring.of(corners)));
        return new Place.Rectangle(new Place.Area(List.of(polygon)).bounds().orElseThrow());
    }
}
