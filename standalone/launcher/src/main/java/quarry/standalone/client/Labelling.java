package quarry.standalone.client;

import java.util.List;
import quarry.standalone.terminal.Progress;

/** Sends labels, some hundred at a time, or fewer if they are large. */
public final class Labelling {

    private static final int MOST_LABELS = 500;
    // a mask is some ten thousand characters
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Api api;
    private final String project;

    public Labelling(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    public Outcomes send(List<NewLabel> labels, Progress progress) {
        var sum = Outcomes.none();
        for (int from = 0, to; from < labels.size(); from = to) {
            to = end(labels, from);
            sum = sum.plus(api.annotate(project, labels.subList(from, to)));
            progress.add(to - from, labels.size());
        }
        return sum;
    }

    /** Where the batch ends that begins there; it has one label at least. */
    private static int end(List<NewLabel> labels, int from) {
        int characters = 0;
        int to = from;
        while (to < labels.size() && to - from < MOST_LABELS && (to == from || characters < MOST_CHARACTERS)) {
            characters += labels.get(to).label().toString().length();
            to++;
        }
        return to;
    }
}
