package quarry.standalone.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the annotators of a new project work. */
final class PlatformOptions {

    @Option(
            names = "--platform",
            paramLabel = "KIND[:N]",
            description = "Where its annotators work, told the scores by itself: annotate-online:N or label-studio:N"
                    + " with the number of the project there, or bucket, an object with the newest csv.")
    private String platform;

    @Option(
            names = "--folder",
            paramLabel = "ID[=PREFIX]",
            mapFallbackValue = "",
            description = "For annotate-online: a folder, and how the names of its images begin here. May be repeated.")
    private Map<Long, String> folders = new LinkedHashMap<>();

    @Option(
            names = "--status",
            split = ",",
            description = "For annotate-online: what an item is called that is finished (default: Completed).")
    private List<String> statuses;

    @Option(names = "--attach", description = "For annotate-online: images of the pool become items by themselves.")
    private boolean attach;

    /** Null for none. */
    NewPlatform platform() {
        if (platform == null && (attach || statuses != null || !folders.isEmpty())) {
            throw new ClientException("--folder, --status and --attach go with --platform");
        }
        return platform == null ? null : NewPlatform.parse(platform, folders, statuses, attach);
    }
}
