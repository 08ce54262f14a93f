package quarry.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import quarry.contracts.BatchId;
import quarry.contracts.BatchPredicted;
import quarry.contracts.BatchScored;
import quarry.contracts.Event;
import quarry.contracts.Topics;

/** Asks for scores and hears the answers, as the selector does. */
record Wire(Records records, ObjectMapper json) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void send(Event... requests) throws Exception {
        for (var request : requests) {
            records.send(Topics.SCORING_REQUESTS, request.key(), text(request));
        }
    }

    String text(Event event) throws JsonProcessingException {
        return json.writerFor(Event.class).writeValueAsString(event);
    }

    BatchScored awaitAnswer(BatchId batch) {
        return awaitAnswers(batch, 1).get(0);
    }

    List<BatchScored> awaitAnswers(BatchId batch, int count) {
        return await().atMost(PATIENCE).until(() -> answers(batch), answers -> answers.size() == count);
    }

    /** Waits until a request with that key lies in the dead letters and returns why. */
    String awaitDead(String key) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dead(key)).isNotEmpty());
        var reason = dead(key).get(0).headers().lastHeader("dead-letter-reason");
        return new String(reason.value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, String>> dead(String key) {
        return records.all(Topics.SCORING_REQUESTS.dead()).stream()
                .filter(message -> key.equals(message.key()))
                .toList();
    }

    /** Waits for what the model sees on the images of a batch. */
    BatchPredicted awaitPredictions(BatchId batch) {
        return await().atMost(PATIENCE)
                .until(
                        () -> heard(BatchPredicted.class)
                                .filter(answer -> answer.batch().equals(batch))
                                .toList(),
                        answers -> answers.size() == 1)
                .get(0);
    }

    private List<BatchScored> answers(BatchId batch) {
        return heard(BatchScored.class)
                .filter(answer -> answer.batch().equals(batch))
                .toList();
    }

    private <E extends Event> Stream<E> heard(Class<E> type) {
        return records.all(Topics.SCORES).stream()
                .map(message -> read(message.value()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Event read(String text) {
        try {
            return json.readValue(text, Event.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
