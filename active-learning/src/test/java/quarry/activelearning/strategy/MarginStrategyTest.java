package quarry.activelearning.strategy;

class MarginStrategyTest extends ScoreStrategyContract {

    @Override
    Strategy strategy() {
        return new MarginStrategy();
    }

    @Override
    Signal signal() {
        return Signal.MARGIN;
    }
}
