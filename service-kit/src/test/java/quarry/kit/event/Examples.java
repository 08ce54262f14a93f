package quarry.kit.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import quarry.contracts.BatchId;
import quarry.contracts.Event;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.ImageId;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.ScoringRequested;

/** Events to send; their project says how the listener of the tests takes them. */
final class Examples {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SHA = "a".repeat(64);

    private Examples() {}

    static Event removed(String project, String name) {
        var id = new ProjectId(project);
        return new ImageRemoved(EventHeader.at(NOON), id, ImageId.of(id, name, SHA), name);
    }

    static Event annotated(String project, String name) {
        var id = new ProjectId(project);
        return new ImageAnnotated(EventHeader.at(NOON), id, ImageId.of(id, name, SHA), name, 1, Map.of("class", "cat"));
    }

    static Event scoring(String project, int number) {
        var id = new ProjectId(project);
        return new ScoringRequested(
                EventHeader.at(NOON),
                id,
                1,
                BatchId.of(RunId.of(id, 1, 1), number),
                new ObjectRef("model", 1, SHA),
                "predicted-loss",
                List.of(ImageId.of(id, "a.png", SHA)),
                null,
                null,
                false);
    }
}
