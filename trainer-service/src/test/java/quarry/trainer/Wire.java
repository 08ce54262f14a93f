package quarry.trainer;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import quarry.contracts.DiscriminatorTrained;
import quarry.contracts.Event;
import quarry.contracts.ModelTrained;
import quarry.contracts.RunId;
import quarry.contracts.Topics;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;

/** Asks for trainings and hears the answers, as the selector does. */
record Wire(Records records, ObjectMapper json) {

    void send(Event... requests) throws Exception {
        for (var request : requests) {
            records.send(Topics.TRAINING_REQUESTS, request.key(), text(request));
        }
    }

    String text(Event event) throws JsonProcessingException {
        return json.writerFor(Event.class).writeValueAsString(event);
    }

    ModelTrained awaitTrained(RunId run) {
        return awaitFirst(run, ModelTrained.class);
    }

    DiscriminatorTrained awaitDiscriminator(RunId run) {
        return awaitFirst(run, DiscriminatorTrained.class);
    }

    TrainingFailed awaitFailed(RunId run) {
        return awaitFirst(run, TrainingFailed.class);
    }

    /** What was said about a run, in order. */
    <T extends Event> List<T> heard(RunId run, Class<T> type) {
        return records.all(Topics.TRAINING).stream()
                .map(message -> read(message.value()))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> run.equals(run(event)))
                .toList();
    }

    private <T extends Event> T awaitFirst(RunId run, Class<T> type) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> heard(run, type), events -> !events.isEmpty())
                .get(0);
    }

    private Event read(String text) {
        try {
            return json.readValue(text, Event.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunId run(Event event) {
        if (event instanceof TrainingProgressed progressed) {
            return progressed.run();
        }
        if (event instanceof ModelTrained trained) {
            return trained.run();
        }
        if (event instanceof DiscriminatorTrained trained) {
            return trained.run();
        }
        return event instanceof TrainingFailed failed ? failed.run() : null;
    }
}
