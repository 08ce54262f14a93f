package quarry.activelearning.discriminative;

import quarry.activelearning.engine.Devices;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Separator;

/** Trains a {@link Discriminator} in this process; found by {@link java.util.ServiceLoader}. */
public final class NetworkSeparator implements Separator {

    @Override
    public double[] unlabelledProbabilities(Matrix labelled, Matrix unlabelled, Matrix asked, long seed) {
        var settings = DiscriminatorSettings.DEFAULT;
        try (var discriminator =
                Discriminator.train(labelled, unlabelled, settings, seed, Devices.threads(), () -> {})) {
            return discriminator.unlabelledProbabilities(asked);
        }
    }
}
