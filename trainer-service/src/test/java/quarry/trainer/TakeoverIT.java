package quarry.trainer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.training.Checkpoint;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.EpochListener;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingCancelledException;
import quarry.activelearning.training.TrainingJob;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.Split;
import quarry.contracts.TrainingProgressed;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStore;
import quarry.standalone.servers.testing.QuarryServers;
import quarry.trainer.run.Attempt;
import quarry.trainer.run.Leases;
import quarry.trainer.run.Reports;
import quarry.trainer.run.StaleAttemptException;

/** What one trainer does with the runs of another. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class TakeoverIT {

    private static final int EPOCHS_BEFORE_DEATH = 3;
    private static final Duration ENDED = Duration.ofSeconds(-1);
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    ObjectStore store;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @Inject
    Reports reports;

    @Inject
    Leases leases;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Wire wire;
    private RunRows rows;

    @BeforeEach
    void connect() {
        wire = new Wire(new Records(brokers), json);
        rows = new RunRows(database, json);
    }

    @Test
    void aRunOfADeadTrainerGoesOnFromItsCheckpointToTheSameBytes() throws Exception {
        // Given
        var project = TinyProject.in(store, json, "dead");
        wire.send(project.request(1));
        var undisturbed = wire.awaitTrained(project.request(1).run());
        var orphan = project.request(2);
        var checkpoint = trainUntilDeath(project, orphan);

        // When
        rows.running(orphan, SOON, 0);
        rows.checkpoint(orphan, EPOCHS_BEFORE_DEATH, checkpoint);

        // Then
        assertThat(wire.awaitTrained(orphan.run()).model().sha256())
                .isEqualTo(undisturbed.model().sha256());
        assertThat(wire.heard(orphan.run(), TrainingProgressed.class))
                .first()
                .extracting(TrainingProgressed::epoch)
                .isEqualTo(EPOCHS_BEFORE_DEATH + 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> !store.exists(checkpoint.key()));
    }

    @Test
    void aDamagedCheckpointCostsTimeOnly() throws Exception {
        // Given
        var project = TinyProject.in(store, json, "damaged");
        wire.send(project.request(1));
        var undisturbed = wire.awaitTrained(project.request(1).run());
        var orphan = project.request(2);
        var checkpoint = trainUntilDeath(project, orphan);
        store.put(checkpoint.key(), new byte[] {1, 2, 3}, "application/octet-stream");

        // When
        rows.running(orphan, SOON, 0);
        rows.checkpoint(orphan, EPOCHS_BEFORE_DEATH, checkpoint);

        // Then
        assertThat(wire.awaitTrained(orphan.run()).model().sha256())
                .isEqualTo(undisturbed.model().sha256());
    }

    @Test
    void aRunThatKillsItsTrainersIsGivenUp() throws Exception {
        // Given
        var deadly = TinyProject.in(store, json, "deadly").request(1);

        // When
        rows.running(deadly, ENDED, 4);

        // Then
        assertThat(wire.awaitFailed(deadly.run()).reason()).contains("stopped answering");
    }

    @Test
    void whoLostItsLeaseCanNeitherReportNorFinish() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "stale").request(1);
        rows.running(request, Duration.ofHours(1), 0);
        var former = new Attempt(request.run(), 1);
        var model = new ObjectRef("model", 1, "0".repeat(64));

        // When, Then
        assertThat(leases.extend(former)).isFalse();
        assertThatThrownBy(() -> reports.progressed(former, 1, 2, Map.of())).isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> reports.trained(former, model, Map.of())).isInstanceOf(StaleAttemptException.class);
        assertThatThrownBy(() -> reports.failed(former, "too late")).isInstanceOf(StaleAttemptException.class);
        assertThat(given().get("/api/v1/runs/" + request.run()).jsonPath().getString("state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void theHolderFinishesOnce() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "holder").request(1);
        rows.running(request, Duration.ofHours(1), 0);
        var holder = new Attempt(request.run(), 2);
        var model = new ObjectRef("model", 1, "0".repeat(64));

        // When
        reports.trained(holder, model, Map.of());

        // Then
        assertThatThrownBy(() -> reports.trained(holder, model, Map.of())).isInstanceOf(StaleAttemptException.class);
        wire.awaitTrained(request.run());
        assertThat(wire.heard(request.run(), ModelTrained.class)).hasSize(1);
    }

    @Test
    void aReleasedRunIsTakenAtOnce() throws Exception {
        // Given
        var request = TinyProject.in(store, json, "released").request(1);
        rows.running(request, Duration.ofHours(1), 0);

        // When
        leases.release(new Attempt(request.run(), 2));

        // Then
        wire.awaitTrained(request.run());
        var run = given().get("/api/v1/runs/" + request.run()).jsonPath();
        assertThat(run.getInt("attempt")).isEqualTo(3);
        assertThat(run.getInt("failures")).isZero();
    }

    /** Trains as the dead one did and returns the checkpoint that it left in the bucket. */
    private ObjectRef trainUntilDeath(TinyProject project, TrainingRequested request) throws Exception {
        var spec = new ModelSpec(request.task(), request.preset(), request.classes(), request.lossHead());
        var job = new TrainingJob(spec, request.seed(), project.images(Split.POOL), project.images(Split.TEST));
        var left = new Bucket(store, ObjectKeys.checkpoint(project.id(), 1, request.run(), EPOCHS_BEFORE_DEATH));
        EpochListener death = report -> {
            if (report.epoch() == EPOCHS_BEFORE_DEATH) {
                throw new TrainingCancelledException("killed");
            }
        };
        assertThatThrownBy(() -> Training.run(job, left, death, 1)).isInstanceOf(TrainingCancelledException.class);
        return left.saved();
    }

    private static final class Bucket implements CheckpointStore {

        private final ObjectStore store;
        private final String key;
        private ObjectRef saved;

        Bucket(ObjectStore store, String key) {
            this.store = store;
            this.key = key;
        }

        ObjectRef saved() {
            return saved;
        }

        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }

        @Override
        public void save(int epoch, Path file) {
            if (epoch == EPOCHS_BEFORE_DEATH) {
                saved = store.put(key, file, "application/octet-stream");
            }
        }
    }
}
