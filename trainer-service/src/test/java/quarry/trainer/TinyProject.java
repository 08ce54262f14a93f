package quarry.trainer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarry.activelearning.dataset.LabelledImages;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.SnapshotLine;
import quarry.contracts.Split;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

/** A project with a few labelled pictures and 8 held-out ones in the bucket. */
record TinyProject(ProjectId id, List<SnapshotLine> lines, ObjectRef snapshot) {

    static final List<String> CLASSES = List.of("blue", "red");
    static final int LABELLED = 24;
    static final int HELD_OUT = 8;

    static TinyProject in(ObjectStore store, ObjectMapper json, String name) throws JsonProcessingException {
        return in(store, json, name, LABELLED);
    }

    static TinyProject in(ObjectStore store, ObjectMapper json, String name, int labelled)
            throws JsonProcessingException {
        var id = new ProjectId(name);
        var lines = new ArrayList<SnapshotLine>();
        var text = new StringBuilder();
        for (int number = 0; number < labelled + HELD_OUT; number++) {
            var label = CLASSES.get(number % 2);
            var picture = picture(id, number);
            var file = "%03d.png".formatted(number);
            var image = ImageId.of(id, file, Sha256.hex(picture));
            var split = number < labelled ? Split.POOL : Split.TEST;
            var line = new SnapshotLine(image, file, split, Sha256.hex(picture), Map.of("class", label));
            store.put(ObjectKeys.image(id, image), picture, "image/png");
            lines.add(line);
            text.append(json.writeValueAsString(line)).append('\n');
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new TinyProject(id, lines, store.put(ObjectKeys.snapshot(id, 1), bytes, "application/jsonl"));
    }

    /** Every project has pictures of its own, since the trainer knows pictures by their bytes. */
    private static byte[] picture(ProjectId project, int number) {
        return Pictures.png(CLASSES.get(number % 2), project.value().hashCode() + number);
    }

    /** A request for the given attempt of cycle 1. */
    TrainingRequested request(int attempt) {
        return request("classification", attempt);
    }

    TrainingRequested request(String task, int attempt) {
        return new TrainingRequested(
                EventHeader.at(Instant.EPOCH),
                id,
                1,
                RunId.of(id, 1, attempt),
                task,
                "tiny",
                CLASSES,
                true,
                1311,
                snapshot,
                0);
    }

    /** A split as the library takes it, without any cache. */
    LabelledImages images(Split split) {
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < lines.size(); number++) {
            if (lines.get(number).split() == split) {
                numbers.add(number);
            }
        }
        return new LabelledImages() {
            @Override
            public int size() {
                return numbers.size();
            }

            @Override
            public byte[] image(int index) {
                return picture(id, numbers.get(index));
            }

            @Override
            public Map<String, Object> label(int index) {
                return lines.get(numbers.get(index)).label();
            }
        };
    }
}
