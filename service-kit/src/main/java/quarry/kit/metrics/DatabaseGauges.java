package quarry.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Numbers that are asked of the database of the service each time somebody asks for its metrics. All replicas of a
 * service say the same.
 */
@ApplicationScoped
public class DatabaseGauges {

    private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);

    private final MeterRegistry registry;
    private final DataSource database;

    DatabaseGauges(MeterRegistry registry, DataSource database) {
        this.registry = registry;
        this.database = database;
    }

    /**
     * Adds a gauge; it is not a number (NaN) while the database is away.
     *
     * @param name with dots, such as quarry.outbox.events
     * @param tags keys and values in turn
     * @param sql a query with one number in one row; it is asked often, so an index must answer it
     */
    public void add(String name, String description, Tags tags, String sql) {
        Gauge.builder(name, () -> ask(name, sql))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private double ask(String name, String sql) {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var result = query.executeQuery()) {
            return result.next() ? result.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            LOG.debugf(e, "no value gauge=%s", name);
            return Double.NaN;
        }
    }
}
