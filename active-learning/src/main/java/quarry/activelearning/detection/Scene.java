package quarry.activelearning.detection;

import java.util.List;

/**
 * What is on an image.
 *
 * @param width of the image in pixels
 * @param height of the image in pixels
 * @param objects all of them, in no special order
 */
record Scene(int width, int height, List<Annotated> objects) {

    Scene {
        objects = List.copyOf(objects);
    }

    /** Without the difficult objects. */
    Scene learned() {
        var learned = objects.stream().filter(object -> !object.difficult()).toList();
        return new Scene(width, height, learned);
    }

    /** The same on the image in another size. */
    Scene in(int otherWidth, int otherHeight) {
        double right = (double) otherWidth / width;
        double down = (double) otherHeight / height;
        var scaled = objects.stream()
                .map(object -> object.at(object.box().scaled(right, down)))
                .toList();
        return new Scene(otherWidth, otherHeight, scaled);
    }

    /** What a window shows: the objects whose centre is in it. */
    Scene seenIn(Window window) {
        var seen = objects.stream()
                .filter(object -> window.hasCentreOf(object.box()))
                .map(object -> object.at(window.seen(object.box())))
                .toList();
        return new Scene(window.width(), window.height(), seen);
    }

    /** The boxes as the network tells them, in the order of the objects. */
    List<Box> networkBoxes() {
        return objects.stream()
                .map(object -> NetworkBoxes.of(object.box(), width, height))
                .toList();
    }
}
