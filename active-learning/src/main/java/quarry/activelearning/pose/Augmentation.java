package quarry.activelearning.pose;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How persons are varied in training: half of the body instead of the whole, another size, a turn, left for right.
 * Image and joints go through the same map.
 *
 * @param halfBodyShare how often only the upper or the lower half is looked at, if more than eight joints are labelled
 * @param scale deviation of the size, which changes by this much at most
 * @param degrees deviation of the turn, which is twice that at most
 * @param turnedShare how often there is a turn
 * @param mirroredShare how often left is right
 */
record Augmentation(double halfBodyShare, double scale, double degrees, double turnedShare, double mirroredShare) {

    private static final int WHOLE_BODY = 8;
    private static final int FEW = 2;

    Crop vary(PersonView view, Person person, InputSize size, SplittableRandom random) {
        var region = view.region();
        if (labelled(person).size() > WHOLE_BODY && random.nextDouble() < halfBodyShare) {
            region = halfBody(person, region, size.aspect(), random);
        }
        region = region.scaled(1 + clipped(scale * random.nextGaussian(), scale));
        double turn = random.nextDouble() < turnedShare ? clipped(degrees * random.nextGaussian(), 2 * degrees) : 0;
        int imageWidth = view.image().width();
        if (random.nextDouble() >= mirroredShare) {
            return new Crop(view.image(), Affine.crop(region, turn, size.width(), size.height()), false);
        }
        var mirrored = Affine.crop(region.mirrored(imageWidth), turn, size.width(), size.height());
        return new Crop(view.image(), mirrored.afterMirroring(imageWidth), true);
    }

    /** Either half with the same probability; the other one if it has two labelled joints or fewer. */
    private static Region halfBody(Person person, Region whole, double aspect, SplittableRandom random) {
        boolean upper = random.nextBoolean();
        var chosen = half(person, upper);
        var region = Region.around(chosen.size() > FEW ? chosen : half(person, !upper), aspect);
        return region.isEmpty() ? whole : region;
    }

    private static List<Keypoint> labelled(Person person) {
        return person.keypoints().stream().filter(Keypoint::isLabelled).toList();
    }

    private static List<Keypoint> half(Person person, boolean upper) {
        return IntStream.range(0, Joints.COUNT)
                .filter(joint -> Joints.isUpper(joint) == upper)
                .mapToObj(joint -> person.keypoints().get(joint))
                .filter(Keypoint::isLabelled)
                .toList();
    }

    private static double clipped(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }
}
