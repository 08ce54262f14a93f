package quarry.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of the outbox, in the schema of the service. */
@ApplicationScoped
class OutboxTable {

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    record Row(long id, WireEvent event) {}

    void insert(List<WireEvent> events) {
        var sql =
                "INSERT INTO outbox (event_id, type, topic, key, payload, occurred, trace) VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            for (WireEvent event : events) {
                insert.setObject(1, event.id());
                insert.setString(2, event.type());
                insert.setString(3, event.topic());
                insert.setString(4, event.key());
                insert.setString(5, event.payload());
                insert.setTimestamp(6, Timestamp.from(event.time()));
                insert.setString(7, event.trace());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxException("cannot write to the outbox", e);
        }
    }

    /**
     * Whether this process may publish until its transaction ends. One publisher at a time keeps the order; the lock is
     * of the schema, since all services share one database.
     */
    boolean tryLock() {
        var sql = "SELECT pg_try_advisory_xact_lock(hashtext('quarry.outbox'), hashtext(current_schema()))";
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var result = query.executeQuery()) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException e) {
            throw new OutboxException("cannot lock the outbox", e);
        }
    }

    List<Row> oldest(int count) {
        var sql = "SELECT id, event_id, type, topic, key, payload, occurred, trace FROM outbox ORDER BY id LIMIT ?";
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setInt(1, count);
            var rows = new ArrayList<Row>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    var event = new WireEvent(
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            result.getTimestamp(7).toInstant(),
                            result.getString(8));
                    rows.add(new Row(result.getLong(1), event));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new OutboxException("cannot read the outbox", e);
        }
    }

    void delete(List<Row> rows) {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxException("cannot delete from the outbox", e);
        }
    }
}
