package quarry.platformstub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All items. Each change has a time of its own. */
final class Inventory {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final TreeMap<Long, Item> items = new TreeMap<>();
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    Inventory(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(long project, long folder, String name, String path, int width, int height) {
        Refusal.unless(find(project, folder, name).isEmpty(), "the folder has an item " + name);
        long id = items.size() + 1L;
        items.put(id, new Item(id, project, folder, name, path, width, height, Item.NOT_STARTED, null, null, now()));
    }

    synchronized boolean score(long project, long folder, String name, BigDecimal value) {
        var item = find(project, folder, name);
        item.ifPresent(found -> items.put(found.id(), found.scored(value, now())));
        return item.isPresent();
    }

    synchronized Item annotate(long id, ObjectNode marks, String status) {
        return items.compute(id, (same, item) -> item.annotated(marks, status, now()));
    }

    /** Those that are scored and not annotated, the highest score first. */
    synchronized List<Item> queue() {
        return items.values().stream()
                .filter(item -> item.priority() != null && item.status().equals(Item.NOT_STARTED))
                .sorted(Comparator.comparing(Item::priority).reversed().thenComparing(Item::name))
                .toList();
    }

    synchronized List<Item> all() {
        return List.copyOf(items.values());
    }

    synchronized List<Item> in(long project, long folder) {
        return items.values().stream()
                .filter(item -> item.project() == project && item.folder() == folder)
                .toList();
    }

    synchronized Optional<Item> find(long project, long id) {
        return Optional.ofNullable(items.get(id)).filter(item -> item.project() == project);
    }

    synchronized Optional<Item> find(long project, long folder, String name) {
        return in(project, folder).stream()
                .filter(item -> item.name().equals(name))
                .findFirst();
    }

    private String now() {
        var now = Instant.ofEpochMilli(clock.millis());
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return MILLIS.format(last);
    }
}
