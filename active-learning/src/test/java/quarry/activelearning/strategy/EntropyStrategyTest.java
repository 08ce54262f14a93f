package quarry.activelearning.strategy;

class EntropyStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new EntropyStrategy();
    }

    @Override
    Signal signal() {
        return Signal.ENTROPY;
    }
}
