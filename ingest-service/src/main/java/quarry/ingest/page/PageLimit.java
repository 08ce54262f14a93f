package quarry.ingest.page;

import quarry.kit.problem.Problem;

/** How many items a page has. */
public final class PageLimit {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private PageLimit() {}

    /**
     * The given limit, or the usual one when there is none.
     *
     * @throws Problem if it is no number, or out of range
     */
    public static int parse(String limit) {
        if (limit == null) {
            return USUAL;
        }
        try {
            int items = Integer.parseInt(limit);
            if (items >= 1 && items <= MOST) {
                return items;
            }
        } catch (NumberFormatException noNumber) {
            // is answered like a number out of range
        }
        throw Problem.unprocessable("limit", "must be a number from 1 to " + MOST + ": " + limit);
    }
}
