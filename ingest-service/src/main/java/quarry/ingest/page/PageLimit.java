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
     * @throws Problem if it is out of range
     */
    public static int check(Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Problem.unprocessable("limit", "must be from 1 to " + MOST + ": " + limit);
        }
        return limit;
    }
}
