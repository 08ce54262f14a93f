package quarry.activelearning.strategy;

class LeastConfidenceStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new LeastConfidenceStrategy();
    }

    @Override
    Signal signal() {
        return Signal.LEAST_CONFIDENCE;
    }
}
