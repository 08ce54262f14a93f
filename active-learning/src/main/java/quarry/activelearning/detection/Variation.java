package quarry.activelearning.detection;

import java.util.SplittableRandom;
import quarry.activelearning.task.Example;

/**
 * What a training step sees of an example: other light, and another part of the image.
 *
 * @param photo the image in other light
 * @param window the part
 * @param scene the objects whose centre is in it
 */
record Variation(Photo photo, Window window, Scene scene) {

    /** Varies at random; difficult objects are not learned. */
    static Variation random(Example<Scene> example, SplittableRandom random) {
        var picture = (Picture) example.view();
        var scene = example.target()
                .learned()
                .in(picture.image().width(), picture.image().height());
        var photo = new Distortion(random).apply(Photo.of(picture.image()));
        var boxes = scene.objects().stream().map(Annotated::box).toList();
        var window = new RandomWindow(random).on(photo.width(), photo.height(), boxes);
        return new Variation(photo, window, scene.seenIn(window));
    }
}
