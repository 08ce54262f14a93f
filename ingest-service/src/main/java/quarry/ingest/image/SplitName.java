package quarry.ingest.image;

import quarry.contracts.Split;
import quarry.kit.problem.Problem;

/** The split as the query parameter of an upload gives it. */
public final class SplitName {

    private SplitName() {}

    /**
     * The split of that name; the pool when none is given.
     *
     * @throws Problem if there is none of that name
     */
    public static Split parse(String name) {
        if (name == null || name.equals("pool")) {
            return Split.POOL;
        }
        if (name.equals("test")) {
            return Split.TEST;
        }
        throw Problem.unprocessable("split", "must be 'pool' or 'test': " + name);
    }
}
