package quarry.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import quarry.contracts.Event;

/**
 * Announces events if and only if the surrounding transaction commits: each becomes a row of the same transaction, and
 * {@link OutboxRelay} publishes the rows after the commit, in order, at least once.
 */
@ApplicationScoped
public class Outbox {

    private static final Object WAKE_UP_REGISTERED = new Object();

    private final OutboxTable table;
    private final EventPublisher publisher;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            OutboxTable table,
            EventPublisher publisher,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.publisher = publisher;
        this.relay = relay;
        this.transactions = transactions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<? extends Event> events) {
        table.insert(events.stream().map(publisher::wire).toList());
        if (transactions.getResource(WAKE_UP_REGISTERED) == null) {
            transactions.putResource(WAKE_UP_REGISTERED, true);
            transactions.registerInterposedSynchronization(new WakeUp());
        }
    }

    private final class WakeUp implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wakeUp();
            }
        }
    }
}
