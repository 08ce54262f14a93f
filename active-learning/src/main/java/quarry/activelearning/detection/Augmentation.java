package quarry.activelearning.detection;

import java.util.SplittableRandom;
import quarry.activelearning.task.Example;

/** How the examples of a training step are varied. */
enum Augmentation {
    /** As documented: other light, and the image from afar, in part, or in a mirror. */
    FULL {
        @Override
        Variation of(Photo photo, Scene scene, SplittableRandom random) {
            var distorted = new Distortion(random).apply(photo);
            var boxes = scene.objects().stream().map(Annotated::box).toList();
            return Variation.of(distorted, new RandomWindow(random).on(photo.width(), photo.height(), boxes), scene);
        }
    },

    /** In a mirror or not: other light would hide what tells drawn shapes apart, and other sizes take longer to learn. */
    MIRROR {
        @Override
        Variation of(Photo photo, Scene scene, SplittableRandom random) {
            var whole = Window.whole(photo.width(), photo.height());
            return Variation.of(photo, random.nextBoolean() ? whole.inMirror() : whole, scene);
        }
    };

    /** One example at random; difficult objects are not learned. */
    Variation of(Example<Scene> example, SplittableRandom random) {
        var image = ((Picture) example.view()).image();
        return of(Photo.of(image), example.target().learned().in(image.width(), image.height()), random);
    }

    abstract Variation of(Photo photo, Scene scene, SplittableRandom random);
}
