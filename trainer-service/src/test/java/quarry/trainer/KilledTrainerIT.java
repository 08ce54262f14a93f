package quarry.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import quarry.contracts.RunId;
import quarry.contracts.Topic;
import quarry.contracts.Topics;
import quarry.contracts.TrainingProgressed;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStore;
import quarry.standalone.servers.testing.QuarryServers;

/** The packaged trainer dies in the middle of a run, once without a word and once on request. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class KilledTrainerIT {

    private static final Topic REQUESTS =
            new Topic("quarry.killed-trainer-requests", 1, Topics.TRAINING_REQUESTS.retention(), false);
    private static final int LABELLED = 120;

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aKilledAndAStoppedTrainerGoOnToTheSameBytes() throws Exception {
        // Given
        createTopic();
        var wire = new Wire(new Records(brokers), json);
        var project = TinyProject.in(store, json, "killed", LABELLED);
        var undisturbed = project.request(1);
        var disturbed = project.request(2);

        // When
        try (var trainer = TrainerProcess.start(REQUESTS.name())) {
            send(wire, undisturbed);
            wire.awaitTrained(undisturbed.run());
            send(wire, disturbed);
            awaitEpoch(wire, disturbed.run(), 3);
            trainer.kill();
        }
        var epochsBeforeKill = epochs(wire, disturbed.run()).size();
        try (var trainer = TrainerProcess.start(REQUESTS.name())) {
            awaitEpoch(wire, disturbed.run(), epochsBeforeKill + 3);
            trainer.stop();
        }
        var stateAfterStop = state(disturbed.run());
        try (var trainer = TrainerProcess.start(REQUESTS.name())) {
            wire.awaitTrained(disturbed.run());
            trainer.stop();
        }

        // Then
        assertThat(stateAfterStop).isEqualTo("QUEUED");
        assertThat(wire.awaitTrained(disturbed.run()).model().sha256())
                .isEqualTo(wire.awaitTrained(undisturbed.run()).model().sha256());
        assertThat(epochs(wire, disturbed.run())).containsOnlyOnce(1, 2);
    }

    private void createTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(REQUESTS.name(), REQUESTS.partitions(), (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(Wire wire, TrainingRequested request) throws Exception {
        wire.records().send(REQUESTS, request.key(), wire.text(request));
    }

    private static void awaitEpoch(Wire wire, RunId run, int epoch) {
        await().atMost(Duration.ofMinutes(2)).until(() -> epochs(wire, run).contains(epoch));
    }

    private static List<Integer> epochs(Wire wire, RunId run) {
        return wire.heard(run, TrainingProgressed.class).stream()
                .map(TrainingProgressed::epoch)
                .toList();
    }

    private String state(RunId run) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select state from " + TrainerProcess.SCHEMA + ".runs where id = ?")) {
            query.setObject(1, run.value());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
