package quarry.annotateonline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** annotate.online. Safe for threads. Every method throws {@link PlatformException} when it is not done. */
public final class AnnotateOnline {

    /** Scores in one call. */
    public static final int MOST_SCORES = 100;

    /** Items attached in one call. */
    public static final int MOST_NEW_ITEMS = 500;

    /** Items on one page of a list. */
    public static final int PAGE = 2000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int EXTERNAL = 3;
    private static final String PROJECT = "project_id";
    private static final String FOLDER = "folder_id";

    private final Addresses addresses;
    private final Calls calls;

    /**
     * A team's view of it.
     *
     * @param timeout of one answer
     */
    public AnnotateOnline(Addresses addresses, Token token, Duration timeout) {
        this.addresses = addresses;
        this.calls = new Calls(token, timeout, FIRST_PAUSE);
    }

    /**
     * Orders items of a folder.
     *
     * @param scores at most {@link #MOST_SCORES}
     * @return names that the folder has; the others were passed over
     */
    public Set<String> score(long project, long folder, List<Score> scores) throws PlatformException {
        requireAtMost(MOST_SCORES, scores);
        var rows = scores.stream()
                .map(score -> Map.of("name", score.name(), "entropy_value", score.value()))
                .toList();
        var answer = calls.json(
                at(addresses.api(), "images/updateEntropy"),
                Map.of(PROJECT, project, FOLDER, folder),
                Map.of(),
                Map.of("image_entropies", rows));
        var known = new HashSet<String>();
        answer.path("data").forEach(row -> known.add(row.path("name").asText()));
        return known;
    }

    /**
     * Makes items of images that the platform can fetch. It does not look whether it has one of that name.
     *
     * @param items at most {@link #MOST_NEW_ITEMS}
     */
    public void attach(long project, long folder, List<NewItem> items) throws PlatformException {
        requireAtMost(MOST_NEW_ITEMS, items);
        var images = new ArrayList<Map<String, Object>>();
        var meta = new LinkedHashMap<String, Map<String, Object>>();
        for (var item : items) {
            images.add(nullable(Map.of("name", item.name(), "path", item.image().toString())));
            meta.put(item.name(), nullable(Map.of("width", item.width(), "height", item.height())));
        }
        var body = Map.of(
                PROJECT,
                project,
                FOLDER,
                folder,
                "team_id",
                calls.team(),
                "upload_state",
                EXTERNAL,
                "images",
                images,
                "meta",
                meta);
        calls.json(at(addresses.api(), "image/ext-create"), Map.of(), Map.of(), body);
    }

    private static Map<String, Object> nullable(Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("integration_id", null);
        return all;
    }

    /** Which of the names a folder has. */
    public Set<String> names(long project, long folder, List<String> names) throws PlatformException {
        var known = new HashSet<String>();
        for (var item : search(project, folder, 0, List.of(Map.of("name", Map.of("$in", names))))) {
            known.add(item.name());
        }
        return known;
    }

    /**
     * A page of the items of a folder that were changed at that time or later.
     *
     * @param since {@link Instant#EPOCH} for all items
     * @param offset items of pages before
     * @return fewer than {@link #PAGE} on the last page
     */
    public List<Item> changed(long project, long folder, Instant since, int offset) throws PlatformException {
        return search(
                project,
                folder,
                offset,
                since.equals(Instant.EPOCH)
                        ? List.of()
                        : List.of(Map.of("updatedAt", Map.of("$gte", MILLIS.format(since)))));
    }

    private List<Item> search(long project, long folder, int offset, List<Map<String, Object>> conditions)
            throws PlatformException {
        var query = new LinkedHashMap<String, Object>();
        query.put("limit", PAGE);
        query.put("offset", offset);
        query.put("search", conditions.isEmpty() ? Map.of() : Map.of("$and", conditions));
        var answer = calls.json(
                at(addresses.items(), "items/search"),
                Map.of(),
                Map.of(PROJECT, project, FOLDER, folder),
                Map.of("query", query));
        var items = new ArrayList<Item>();
        for (var item : answer.path("data")) {
            items.add(new Item(
                    item.path("id").asLong(),
                    item.path(FOLDER).asLong(),
                    item.path("name").asText(),
                    Statuses.of(item.path("annotation_status")),
                    changed(item)));
        }
        return items;
    }

    private static Instant changed(JsonNode item) throws PlatformException {
        try {
            return Item.time(item.path("updatedAt").asText(""));
        } catch (IllegalArgumentException e) {
            throw new PlatformException("an item has no time of change: " + e.getMessage(), false, e);
        }
    }

    /**
     * What annotators have marked on items.
     *
     * @param items their numbers
     * @param take is told one item after the other, in the order in which they come; very large ones do not come
     */
    public void annotations(long project, List<Long> items, Consumer<ObjectNode> take) throws PlatformException {
        var query = Map.of(PROJECT, project, "limit", (long) items.size());
        try (var stream = calls.stream(
                at(addresses.assets(), "items/annotations/download"), query, Map.of(), Map.of("image_ids", items))) {
            AnnotationStream.read(stream, annotation -> take.accept(object(annotation)));
        } catch (IOException e) {
            throw new PlatformException("the annotations broke off: " + e.getMessage(), true, e);
        }
    }

    private static ObjectNode object(JsonNode annotation) {
        if (annotation instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("an annotation is an object, not " + annotation.getNodeType());
    }

    private static URI at(URI base, String path) {
        return URI.create(base + (base.toString().endsWith("/") ? "" : "/") + path);
    }

    private static void requireAtMost(int most, List<?> values) {
        if (values.size() > most) {
            throw new IllegalArgumentException("at most " + most + " in a call, not " + values.size());
        }
    }
}
