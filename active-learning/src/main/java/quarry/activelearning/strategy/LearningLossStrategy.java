package quarry.activelearning.strategy;

/**
 * The images whose loss the model predicts to be largest.
 *
 * <p>Yoo and Kweon, <i>Learning Loss for Active Learning</i>, CVPR 2019, arXiv 1905.03677.
 */
final class LearningLossStrategy extends ScoreStrategy {

    LearningLossStrategy() {
        super("learning-loss", Signal.PREDICTED_LOSS);
    }
}
