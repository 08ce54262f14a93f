package quarry.standalone.client;

import java.util.List;
import quarry.standalone.terminal.Progress;

/** Sends labels, some hundred at a time. */
public final class Labelling {

    private static final int BATCH = 500;

    private final Api api;
    private final String project;

    public Labelling(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    public Outcomes send(List<NewLabel> labels, Progress progress) {
        var sum = Outcomes.none();
        for (int from = 0; from < labels.size(); from += BATCH) {
            var batch = labels.subList(from, Math.min(labels.size(), from + BATCH));
            sum = sum.plus(api.annotate(project, batch));
            progress.add(batch.size(), labels.size());
        }
        return sum;
    }
}
