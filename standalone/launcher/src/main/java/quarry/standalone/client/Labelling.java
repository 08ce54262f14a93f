package quarry.standalone.client;

import java.util.ArrayList;
import java.util.List;
import quarry.standalone.terminal.Progress;

/** Sends labels, some hundred at a time, or fewer if they are large. */
public final class Labelling {

    private static final int MOST_LABELS = 500;
    // a mask is some ten thousand characters
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Api api;
    private final String project;
    private final List<NewLabel> batch = new ArrayList<>();
    private int characters;
    private Outcomes sum = Outcomes.none();

    public Labelling(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    public Outcomes send(List<NewLabel> labels, Progress progress) {
        for (var label : labels) {
            add(label);
            progress.add(1, labels.size());
        }
        return finish();
    }

    /** Takes one more; it is sent with those after it. */
    void add(NewLabel label) {
        batch.add(label);
        characters += label.label().toString().length();
        if (batch.size() == MOST_LABELS || characters >= MOST_CHARACTERS) {
            sendBatch();
        }
    }

    /** Sends what is left; what became of all. */
    Outcomes finish() {
        if (!batch.isEmpty()) {
            sendBatch();
        }
        return sum;
    }

    private void sendBatch() {
        sum = sum.plus(api.annotate(project, batch));
        batch.clear();
        characters = 0;
    }
}
