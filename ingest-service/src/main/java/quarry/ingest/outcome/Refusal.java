package quarry.ingest.outcome;

import quarry.kit.problem.Problem;

/**
 * Why an item was refused.
 *
 * @param field what is wrong
 * @param reason what is wrong with it
 */
public record Refusal(Kind kind, String field, String reason) {

    /** Decides the HTTP status of an item that came alone. */
    enum Kind {
        INVALID,
        TOO_LARGE,
        CONFLICT,
        MISSING
    }

    public static Refusal invalid(String field, String reason) {
        return new Refusal(Kind.INVALID, field, reason);
    }

    public static Refusal tooLarge(String field, String reason) {
        return new Refusal(Kind.TOO_LARGE, field, reason);
    }

    /** It contradicts what is stored. */
    public static Refusal conflict(String field, String reason) {
        return new Refusal(Kind.CONFLICT, field, reason);
    }

    /** It speaks of something that is not there. */
    public static Refusal missing(String field, String reason) {
        return new Refusal(Kind.MISSING, field, reason);
    }

    Problem problem() {
        return switch (kind) {
            case INVALID -> Problem.unprocessable(field, reason);
            case TOO_LARGE -> Problem.tooLarge(reason);
            case CONFLICT -> Problem.conflict(reason);
            case MISSING -> Problem.notFound(reason);
        };
    }
}
