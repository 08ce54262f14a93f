package quarry.scorer.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A few costly values by key, shared by threads. A value is made once, however many ask at the same time; it is disposed
 * of when there are more than {@code most} values, it was not asked for the longest, and nobody uses it.
 */
final class SharedCache<K, V> {

    private final int most;
    private final Function<K, V> make;
    private final Consumer<V> dispose;
    private final Map<K, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);

    SharedCache(int most, Function<K, V> make, Consumer<V> dispose) {
        this.most = most;
        this.make = make;
        this.dispose = dispose;
    }

    /** A value in use; closing it gives it back. */
    final class Use implements AutoCloseable {

        private final Slot slot;
        private final V value;

        private Use(Slot slot, V value) {
            this.slot = slot;
            this.value = value;
        }

        V value() {
            return value;
        }

        @Override
        public void close() {
            giveBack(slot);
        }
    }

    /** The value of a key. If it can not be made, the exception goes to the caller and the next one tries anew. */
    Use use(K key) {
        var slot = take(key);
        try {
            return new Use(slot, slot.value());
        } catch (RuntimeException e) {
            giveBack(slot);
            throw e;
        }
    }

    private synchronized Slot take(K key) {
        var slot = slots.computeIfAbsent(key, Slot::new);
        slot.uses++;
        return slot;
    }

    private void giveBack(Slot slot) {
        for (var surplus : release(slot)) {
            dispose.accept(surplus);
        }
    }

    private synchronized List<V> release(Slot slot) {
        slot.uses--;
        if (slot.uses == 0 && slot.value == null) {
            slots.remove(slot.key);
        }
        var surplus = new ArrayList<V>();
        for (var old = slots.values().iterator(); slots.size() > most && old.hasNext(); ) {
            var eldest = old.next();
            if (eldest.uses == 0) {
                old.remove();
                surplus.add(eldest.value);
            }
        }
        return surplus;
    }

    /** Disposes of what is not in use. */
    synchronized void clear() {
        for (var left = slots.values().iterator(); left.hasNext(); ) {
            var slot = left.next();
            if (slot.uses == 0) {
                left.remove();
                dispose.accept(slot.value);
            }
        }
    }

    private final class Slot {

        private final K key;
        private volatile V value;
        private int uses;

        Slot(K key) {
            this.key = key;
        }

        /** Only those who ask for the same key wait for each other. */
        synchronized V value() {
            if (value == null) {
                value = make.apply(key);
            }
            return value;
        }
    }
}
