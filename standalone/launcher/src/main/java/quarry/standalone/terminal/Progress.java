package quarry.standalone.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** A bar that moves on a terminal; otherwise a line for each change of the text, at most one in two seconds for a count. */
public final class Progress implements AutoCloseable {

    /** The quarry script knows whether its output is a terminal; Java 17 cannot tell that of one stream. */
    private static final String TERMINAL = "quarry.terminal";

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final String title;
    private final boolean terminal;
    private int done;
    private long lastLine;
    private String shown = "";

    Progress(PrintStream out, String title, boolean terminal) {
        this.out = out;
        this.title = title;
        this.terminal = terminal;
        lastLine = System.nanoTime();
    }

    /** Plain lines to any stream. */
    public static Progress to(PrintStream out, String title) {
        return new Progress(out, title, false);
    }

    /** On standard output. */
    public static Progress titled(String title) {
        return new Progress(System.out, title, Boolean.getBoolean(TERMINAL));
    }

    /** So many more are done, of that total. */
    public synchronized void add(int more, int total) {
        done += more;
        var text = title + ", " + done + " of " + total;
        if (terminal) {
            bar(text, done, total);
        } else if (done == total || System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            plain(text);
        }
    }

    /** The text names the step itself. */
    public synchronized void show(String text, int part, int total) {
        if (terminal) {
            bar(text, part, total);
        } else {
            plain(text);
        }
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        if (terminal) {
            out.println(CLEAR + text);
        } else {
            plain(text);
        }
    }

    private void bar(String text, int part, int total) {
        int filled = total <= 0 ? 0 : (int) ((long) WIDTH * Math.min(part, total) / total);
        out.print(CLEAR + "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text);
        out.flush();
        shown = text;
    }

    private void plain(String text) {
        if (!text.equals(shown)) {
            out.println(text);
            shown = text;
        }
    }

    /** Leaves a terminal on a new line. */
    @Override
    public synchronized void close() {
        if (terminal && !shown.isEmpty()) {
            out.println();
        }
    }
}
