package quarry.platformstub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code items/search}: the items of a folder in pages of at most 2000, by name or by time of change. */
final class SearchCall {

    private static final int MOST = 2000;
    private static final List<String> STATUSES =
            List.of("NotStarted", "InProgress", "QualityCheck", "Returned", "Completed", "Skipped");

    private SearchCall() {}

    static Object answer(Call call, Inventory items) {
        var query = call.body().path("query");
        call.requireFields(call.body(), "query");
        call.requireFields(query, "limit", "offset", "search");
        int limit = query.path("limit").asInt();
        int offset = query.path("offset").asInt();
        Refusal.unless(limit >= 1 && limit <= MOST && offset >= 0, "limit is to be 1 to " + MOST);
        long project = call.context().path("project_id").asLong();
        long folder = call.context().path("folder_id").asLong();
        Refusal.unless(project > 0 && folder > 0, "the context is to name project and folder");
        var found = items.in(project, folder).stream()
                .filter(item -> fits(item, query.path("search")))
                .toList();
        var page = found.stream().skip(offset).limit(limit).map(SearchCall::listed);
        return Map.of("data", page.toList(), "total_count", found.size());
    }

    private static boolean fits(Item item, JsonNode search) {
        for (var condition : search.path("$and")) {
            if (condition.has("name")) {
                var names = condition.path("name").path("$in");
                Refusal.unless(names.isArray(), "names are given by $in");
                boolean there = false;
                for (var name : names) {
                    there |= name.asText().equals(item.name());
                }
                if (!there) {
                    return false;
                }
            } else {
                var since = condition.path("updatedAt").path("$gte");
                Refusal.unless(since.isTextual(), "unknown condition " + condition);
                if (item.updated().compareTo(since.asText()) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The status as a number, as the platform lists it. */
    private static Map<String, Object> listed(Item item) {
        var fields = new HashMap<String, Object>();
        fields.put("id", item.id());
        fields.put("name", item.name());
        fields.put("folder_id", item.folder());
        int number = STATUSES.indexOf(item.status());
        fields.put("annotation_status", number < 0 ? item.status() : number + 1);
        fields.put("entropy_value", item.priority());
        fields.put("updatedAt", item.updated());
        return fields;
    }
}
