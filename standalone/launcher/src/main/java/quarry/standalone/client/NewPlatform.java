package quarry.standalone.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** Where the annotators of a new project work; the service has a default for whatever is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPlatform(String kind, Long project, List<Folder> folders, List<String> statuses, Boolean attach) {

    /** A folder of the platform, and how the names of its images begin here. */
    public record Folder(long id, String prefix) {}

    /**
     * From what the command line takes.
     *
     * @param text such as {@code annotate-online:4711} or {@code bucket}
     * @param folders prefixes by folder
     */
    static NewPlatform parse(String text, Map<Long, String> folders, List<String> statuses, boolean attach) {
        int colon = text.indexOf(':');
        var number = colon < 0 ? null : text.substring(colon + 1);
        if (number != null && !number.matches("[1-9]\\d{0,17}")) {
            throw new ClientException("--platform must be annotate-online:N, label-studio:N or bucket, not " + text);
        }
        return new NewPlatform(
                colon < 0 ? text : text.substring(0, colon),
                number == null ? null : Long.valueOf(number),
                folders.entrySet().stream()
                        .map(folder -> new Folder(folder.getKey(), folder.getValue()))
                        .toList(),
                statuses,
                attach);
    }
}
