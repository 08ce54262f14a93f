package quarry.standalone.client;

/** Says what became of many items. */
final class Report {

    private static final int SHOWN = 20;

    private Report() {}

    /** Prints counts and the reasons of refusals; the exit code is 1 when something was refused. */
    static int print(Outcomes outcomes) {
        System.out.printf(
                "%d stored, %d unchanged, %d refused%n", outcomes.stored(), outcomes.unchanged(), outcomes.refused());
        outcomes.items().stream()
                .limit(SHOWN)
                .forEach(item -> System.out.println("refused " + item.name() + ": " + item.reason()));
        if (outcomes.refused() > SHOWN) {
            System.out.println("and " + (outcomes.refused() - SHOWN) + " more");
        }
        return outcomes.refused() == 0 ? 0 : 1;
    }
}
