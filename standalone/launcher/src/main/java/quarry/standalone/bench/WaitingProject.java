package quarry.standalone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import quarry.standalone.client.Api;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.CycleView;
import quarry.standalone.client.EntropyNames;
import quarry.standalone.client.Labelling;
import quarry.standalone.client.NewLabel;
import quarry.standalone.client.NewProject;
import quarry.standalone.client.Upload;
import quarry.standalone.terminal.Progress;

/** A project whose cycle 1 waits for labels, with every image without a label in its csv. */
final class WaitingProject {

    private static final List<String> CLASSES = List.of("0", "1");
    private static final int LABELLED = 32;
    private static final int CYCLE = 1;
    private static final int POLL_MILLIS = 10;

    private final Api api;
    private final String name;

    WaitingProject(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    /**
     * Brings it there.
     *
     * @param most images that it may ever have
     */
    void prepare(NoisePictures pool, int most) {
        var settings = new NewProject.Settings(
                "learning-loss",
                "tiny",
                most,
                1.0,
                1L,
                new NewProject.Retrain("manual", 0),
                null,
                null,
                null,
                null,
                null);
        api.createProject(new NewProject(name, "classification", CLASSES, settings));
        upload(pool);
        until(() -> api.pool(name).images() == pool.count());
        api.startCycle(name);
        var labels = csv(0).subList(0, LABELLED).stream()
                .map(image -> NewLabel.ofClass(image, CLASSES.get(image.hashCode() & 1)))
                .toList();
        try (var progress = Progress.titled("labelling some")) {
            new Labelling(api, name).send(labels, progress);
        }
        until(() -> api.pool(name).labelled() == LABELLED);
        api.startCycle(name);
        until(() -> lists(pool.count()));
    }

    void upload(NoisePictures pictures) {
        try (var progress = Progress.titled("uploading to " + name)) {
            new Upload(api, name, "pool").directory(pictures.directory(), progress);
        }
    }

    /** Uploads one picture, and returns the seconds from the answer until a csv has it. */
    double secondsToCsv(Path picture) throws FileNotFoundException {
        api.uploadFile(name, "pool", picture, BodyPublishers.ofFile(picture));
        long answered = System.nanoTime();
        var image = picture.getFileName().toString();
        until(() -> csv(CYCLE).contains(image));
        return (System.nanoTime() - answered) * 1e-9;
    }

    /** Whether the csv has all of so many images but the labelled ones, and no further one is on its way. */
    boolean lists(int images) {
        return latest().isWaitingForLabels()
                && latest().cycle() == CYCLE
                && csv(CYCLE).size() == images - LABELLED;
    }

    boolean isScoring() {
        return latest().state().equals("SCORING");
    }

    int arrived() {
        return api.pool(name).images();
    }

    byte[] entropies() {
        return api.entropies(name, CYCLE, false);
    }

    private List<String> csv(int cycle) {
        return EntropyNames.of(new String(api.entropies(name, cycle, false), UTF_8));
    }

    private CycleView latest() {
        var cycles = api.cycles(name);
        return cycles.get(cycles.size() - 1);
    }

    /** Waits, also while a service is away. */
    static void until(BooleanSupplier reached) {
        while (!isReached(reached)) {
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClientException("interrupted", e);
            }
        }
    }

    private static boolean isReached(BooleanSupplier reached) {
        try {
            return reached.getAsBoolean();
        } catch (ClientException away) {
            return false;
        }
    }
}
