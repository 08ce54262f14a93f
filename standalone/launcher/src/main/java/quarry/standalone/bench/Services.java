package quarry.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.task.Task;
import quarry.standalone.client.Api;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.CycleView;
import quarry.standalone.client.EntropyNames;
import quarry.standalone.client.Labelling;
import quarry.standalone.client.NewLabel;
import quarry.standalone.client.NewProject;
import quarry.standalone.client.Upload;
import quarry.standalone.terminal.Progress;

/** Lets a running stack score all pictures twice, each time with a model that learned from a few of them. */
record Services(Api api, Processes processes, Task task, String preset, NamedImages pictures) {

    private static final String PROJECT = "bench-" + ProcessHandle.current().pid();
    private static final int PICKS = 16;
    private static final int LAST_CYCLE = 2;
    private static final int POLL_MILLIS = 50;

    /** The first is the one in which the scorer warms up. */
    List<Served> measure() throws IOException {
        var settings = new NewProject.Settings(
                "learning-loss",
                preset,
                PICKS,
                Math.max(1.0, pictures.size()),
                1L,
                NewProject.Retrain.WHEN_SELECTION_IS_LABELLED,
                null,
                null,
                null,
                null,
                null);
        api.createProject(new NewProject(PROJECT, task.name(), task.renderer().classes(), settings));
        try (var progress = Progress.titled("uploading the pictures")) {
            new Upload(api, PROJECT, "pool").images(pictures, progress);
        }
        await(() -> api.pool(PROJECT).images() >= pictures.size());
        api.startCycle(PROJECT);
        var served = new ArrayList<Served>();
        for (int cycle = 1; cycle <= LAST_CYCLE; cycle++) {
            label(cycle - 1);
            System.out.println("training the model of cycle " + cycle);
            served.add(scoring(cycle));
        }
        return served;
    }

    private void label(int cycle) {
        until(cycle, CycleView::isWaitingForLabels);
        var csv = new String(api.entropies(PROJECT, cycle, false), StandardCharsets.UTF_8);
        var picked = Set.copyOf(EntropyNames.of(csv));
        var labels = IntStream.range(0, pictures.size())
                .filter(i -> picked.contains(Upload.name(pictures, i)))
                .mapToObj(i -> new NewLabel(Upload.name(pictures, i), pictures.label(i)))
                .toList();
        try (var progress = Progress.titled("labelling the picks of cycle " + cycle)) {
            new Labelling(api, PROJECT).send(labels, progress);
        }
    }

    private Served scoring(int cycle) throws IOException {
        until(cycle, view -> view.progress().batches() > 0);
        double scorer = processes.scorer();
        double all = processes.all();
        long began = System.nanoTime();
        until(cycle, view -> view.progress().batchesScored() == view.progress().batches());
        double seconds = (System.nanoTime() - began) * 1e-9;
        scorer = processes.scorer() - scorer;
        all = processes.all() - all;
        var scored = until(cycle, CycleView::isWaitingForLabels).counts().get("scored");
        return new Served(scored, seconds, scorer, all);
    }

    private CycleView until(int cycle, Predicate<CycleView> wanted) {
        while (true) {
            var latest = api.cycles(PROJECT).stream().max(Comparator.comparingInt(CycleView::cycle));
            if (latest.isPresent() && latest.get().isFailed()) {
                throw new ClientException(latest.get().line());
            }
            if (latest.isPresent() && latest.get().cycle() == cycle && wanted.test(latest.get())) {
                return latest.get();
            }
            pause();
        }
    }

    private static void await(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            pause();
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
