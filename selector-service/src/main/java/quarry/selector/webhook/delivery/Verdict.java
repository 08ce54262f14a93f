package quarry.selector.webhook.delivery;

import java.util.Locale;

/** What an answer means, by the rules of Standard Webhooks. */
enum Verdict {
    /** 2xx. */
    DELIVERED,
    /** Everything else, also a redirect, which is never followed, and no answer at all. */
    FAILED,
    /** 429, 502 and 504: the endpoint has too much to do, and is left alone for a while. */
    OVERLOADED,
    /** 410: nobody is there any more, and nothing else is sent there. */
    GONE;

    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    /** @param status of HTTP; 0 for none */
    static Verdict of(int status) {
        return switch (status) {
            case 410 -> GONE;
            case 429, 502, 504 -> OVERLOADED;
            default -> status >= OK && status < REDIRECTION ? DELIVERED : FAILED;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
