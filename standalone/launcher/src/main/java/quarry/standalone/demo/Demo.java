package quarry.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import quarry.activelearning.task.Tasks;
import quarry.standalone.client.Api;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.CycleProgress;
import quarry.standalone.client.CycleView;
import quarry.standalone.client.EntropyNames;
import quarry.standalone.client.Labelling;
import quarry.standalone.client.NewLabel;
import quarry.standalone.client.NewProject;
import quarry.standalone.client.PreLabelsCommand;
import quarry.standalone.client.Upload;
import quarry.standalone.client.Watch;
import quarry.standalone.terminal.Progress;

/** The loop, played from outside: upload once, then label what each csv asks for, or look on while others do. */
final class Demo {

    private static final int POLL_MILLIS = 200;

    private final Api api;
    private final DemoOptions options;
    private final DemoFolder folder;
    private final List<String> classes;
    private final Annotator annotator;
    private final Optional<PlatformStubServer> platform;

    Demo(Api api, DemoOptions options, DemoFolder folder, List<String> classes, Annotator annotator) {
        this(api, options, folder, classes, annotator, Optional.empty());
    }

    /** @param platform where annotators label by themselves what they are sent; they do not without it */
    Demo(
            Api api,
            DemoOptions options,
            DemoFolder folder,
            List<String> classes,
            Annotator annotator,
            Optional<PlatformStubServer> platform) {
        this.api = api;
        this.options = options;
        this.folder = folder;
        this.classes = classes;
        this.annotator = annotator;
        this.platform = platform;
    }

    void run() throws IOException {
        var settings = new NewProject.Settings(
                options.strategy,
                options.preset,
                options.perCycle,
                options.subsetFactor,
                options.seed,
                NewProject.Retrain.WHEN_SELECTION_IS_LABELLED,
                options.diversity,
                options.coldStart,
                null,
                options.preLabels,
                platform.map(stub -> PlatformStubServer.link()).orElse(null));
        api.createProject(new NewProject(options.project, options.task, classes, settings));
        upload("pool");
        upload("test");
        label("labelling the test split", annotator.labelsOfTest());
        awaitArrival();
        api.startCycle(options.project);
        for (int cycle = 0; cycle <= options.cycles; cycle++) {
            var names = download(cycle);
            if (cycle < options.cycles && platform.isEmpty()) {
                label("labelling the picks of cycle " + cycle, annotator.label(names));
            }
        }
        if (platform.isPresent()) {
            awaitLastPush();
            platform.get().requireNoComplaint();
        }
        LearningCurve.of(api.cycles(options.project), Tasks.named(options.task).figure())
                .publish(folder);
    }

    private void upload(String split) throws IOException {
        try (var progress = Progress.titled("uploading the " + split + " split")) {
            var outcomes = new Upload(api, options.project, split).directory(folder.pictures(split), progress);
            if (outcomes.refused() > 0) {
                throw new ClientException(
                        "a picture was refused: " + outcomes.items().get(0));
            }
        }
    }

    private void label(String title, List<NewLabel> labels) {
        try (var progress = Progress.titled(title)) {
            var outcomes = new Labelling(api, options.project).send(labels, progress);
            if (outcomes.refused() > 0) {
                throw new ClientException(
                        "a label was refused: " + outcomes.items().get(0));
            }
        }
    }

    /** Uploads travel as events: the first pick waits until all have arrived, so that it is the same in every run. */
    private void awaitArrival() {
        int pool = annotator.known("pool");
        int test = annotator.known("test");
        for (var seen = api.pool(options.project);
                seen.images() < pool || seen.testLabelled() < test;
                seen = api.pool(options.project)) {
            pause();
        }
        while (platform.isPresent() && platform.get().items() < pool) {
            pause();
        }
    }

    private void awaitLastPush() {
        var pushes = api.pushes(options.project);
        while (pushes.get(0).cycle() < options.cycles || pushes.get(0).isWaiting()) {
            pause();
            pushes = api.pushes(options.project);
        }
        for (var push : pushes) {
            System.out.println(push.line());
            if (!push.isDone() || !push.skipped().isEmpty()) {
                throw new ClientException("the platform was not told all scores");
            }
        }
    }

    private List<String> download(int cycle) throws IOException {
        CycleView reached;
        try (var progress = Progress.titled("")) {
            reached = new Watch(api, options.project)
                    .until(
                            view -> view.isFailed()
                                    || view.cycle() > cycle
                                    || (view.cycle() == cycle && view.isWaitingForLabels()),
                            view -> show(view, cycle, progress));
        }
        if (reached.isFailed()) {
            throw new ClientException(reached.line());
        }
        var csv = api.entropies(options.project, cycle, false);
        Files.write(folder.csv(cycle), csv);
        System.out.println("wrote " + folder.csv(cycle));
        if (options.preLabels && cycle > 0) {
            PreLabelsCommand.save(api, options.project, cycle, folder.root())
                    .forEach(file -> System.out.println("wrote " + file));
        }
        return EntropyNames.of(new String(csv, StandardCharsets.UTF_8));
    }

    /** The cycle before is still the latest for a moment; it was shown already. */
    private static void show(CycleView view, int cycle, Progress progress) {
        if (view.cycle() == cycle) {
            CycleProgress.show(view, progress);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }
}
