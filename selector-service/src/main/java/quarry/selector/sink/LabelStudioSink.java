package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.contracts.PlatformLink;
import quarry.selector.SelectorConfig;

/**
 * Label Studio: a prediction without marks for each task, whose score is the rank of its image. With uncertainty sampling it
 * gives annotators the task with the lowest score among the predictions of the project's model version.
 */
@ApplicationScoped
class LabelStudioSink implements Sink {

    private static final int MOST_PREDICTIONS = 100;

    private final Optional<LabelStudio> studio;

    @Inject
    LabelStudioSink(SelectorConfig config) {
        this(config.platform().labelStudio().url().flatMap(url -> config.platform()
                .labelStudio()
                .token()
                .map(token -> new LabelStudio(url, token, config.platform().timeout()))));
    }

    LabelStudioSink(Optional<LabelStudio> studio) {
        this.studio = studio;
    }

    @Override
    public PlatformLink.Kind kind() {
        return PlatformLink.Kind.LABEL_STUDIO;
    }

    @Override
    public List<Call> calls(PlatformLink link, PushedCsv csv) throws SinkException {
        var client = studio.orElseThrow(() -> SinkException.forGood("no Label Studio is set:"
                + " SELECTOR_PLATFORM_LABEL_STUDIO_URL and SELECTOR_PLATFORM_LABEL_STUDIO_TOKEN"));
        var tasks = LabelStudioTasks.of(client, link.project());
        var version = "quarry-" + csv.project() + "-c" + csv.cycle() + "-r" + csv.revision();
        var calls = new ArrayList<Call>();
        for (int from = 0; from < csv.rows().size(); from += MOST_PREDICTIONS) {
            int first = from;
            calls.add(() -> predict(client, link.project(), csv, first, tasks, version));
        }
        // it refuses a version that has no prediction
        calls.add(() -> {
            client.choose(link.project(), version);
            return List.of();
        });
        return calls;
    }

    private static List<String> predict(
            LabelStudio client, long project, PushedCsv csv, int from, LabelStudioTasks tasks, String version)
            throws SinkException {
        int rows = csv.rows().size();
        var unknown = new ArrayList<String>();
        var predictions = new ArrayList<Map<String, Object>>();
        for (int rank = from; rank < Math.min(rows, from + MOST_PREDICTIONS); rank++) {
            var name = csv.rows().get(rank).name();
            var task = tasks.named(name);
            if (task.isPresent()) {
                predictions.add(Map.of(
                        "task",
                        task.get(),
                        "result",
                        List.of(),
                        "score",
                        (double) rank / rows,
                        "model_version",
                        version));
            } else {
                unknown.add(name);
            }
        }
        if (!predictions.isEmpty()) {
            client.predict(project, predictions);
        }
        return unknown;
    }
}
