package quarry.activelearning.detection;

import java.util.List;

/**
 * What the network should have said about a mini-batch of B images with P priors each.
 *
 * @param ways [B, P, 4], the encoded box of the object of each prior; 0 without one
 * @param classes [B, P], the class of the object, counted from 1; 0, the background, without one
 * @param positives priors with an object, for each image
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Assignment(float[] ways, long[] classes, int[] positives) {

    /** Assigns the objects that are not difficult. */
    static Assignment of(List<Scene> scenes, PriorBoxes priors) {
        var ways = new float[scenes.size() * priors.size() * BoxCoding.SIZE];
        var classes = new long[scenes.size() * priors.size()];
        var positives = new int[scenes.size()];
        for (int image = 0; image < positives.length; image++) {
            var scene = scenes.get(image).learned();
            var boxes = scene.networkBoxes();
            var matching = Matching.of(boxes, priors);
            for (int prior = 0; prior < priors.size(); prior++) {
                int object = matching.object(prior);
                if (object != Matching.NONE) {
                    int place = image * priors.size() + prior;
                    classes[place] = scene.objects().get(object).classIndex() + 1L;
                    var way =
                            BoxCoding.encode(boxes.get(object), priors.priors().get(prior));
                    for (int i = 0; i < BoxCoding.SIZE; i++) {
                        ways[place * BoxCoding.SIZE + i] = (float) way[i];
                    }
                    positives[image]++;
                }
            }
        }
        return new Assignment(ways, classes, positives);
    }
}
