package quarry.trainer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import quarry.contracts.Event;
import quarry.contracts.ObjectRef;
import quarry.contracts.TrainingRequested;

/** Puts rows where another trainer would have left them. */
record RunRows(DataSource database, ObjectMapper json) {

    /** A run in its second attempt by somebody else, whose lease ends so long from now; negative means it has ended. */
    void running(TrainingRequested request, Duration lease, int failures) throws Exception {
        var now = Instant.now();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into runs (id, project, cycle, request, state, attempt, failures, owner, lease_until,
                                          due_at, requested_at, threads)
                        values (?, ?, ?, ?, 'RUNNING', 2, ?, 'somebody', ?, ?, ?, 1)
                        """)) {
            insert.setObject(1, request.run().value());
            insert.setString(2, request.project().value());
            insert.setInt(3, request.cycle());
            insert.setString(4, json.writerFor(Event.class).writeValueAsString(request));
            insert.setInt(5, failures);
            insert.setTimestamp(6, Timestamp.from(now.plus(lease)));
            insert.setTimestamp(7, Timestamp.from(now));
            insert.setTimestamp(8, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    void checkpoint(TrainingRequested request, int epoch, ObjectRef object) throws Exception {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into checkpoints (key, run, epoch, size, sha256) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, object.key());
            insert.setObject(2, request.run().value());
            insert.setInt(3, epoch);
            insert.setLong(4, object.size());
            insert.setString(5, object.sha256());
            insert.executeUpdate();
        }
    }
}
