package quarry.research.simulate;

/**
 * Cycles that follow one from another: the only cycle 0 of a recipe and a seed, or the later cycles of a strategy and a
 * seed.
 */
sealed interface Chain {

    long seed();

    /** The name of its files. */
    String id();

    /** The first model, on images that were drawn at random: the same images for all recipes of a seed. */
    record Start(long seed, Recipe recipe) implements Chain {
        @Override
        public String id() {
            return "seed-" + seed + "-start-" + recipe.id();
        }
    }

    /** All that a strategy chose. */
    record Choice(long seed, String strategy) implements Chain {
        @Override
        public String id() {
            return "seed-" + seed + "-" + strategy;
        }
    }
}
