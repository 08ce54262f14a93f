package quarry.ingest.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import quarry.activelearning.exchange.ImportContext;
import quarry.activelearning.exchange.ImportItem;
import quarry.activelearning.exchange.ImportOptions;
import quarry.activelearning.exchange.LabelImport;
import quarry.activelearning.exchange.ProjectImages;
import quarry.activelearning.task.Tasks;
import quarry.ingest.project.ProjectDefinition;

/** Annotations as labels, by the library's reader of the platform's exports: there, each is a file of a folder. */
final class Annotations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Annotations() {}

    /**
     * What the reader makes of each, by the name of its image.
     *
     * @param annotations of images, by their names here
     * @param images those of them that the project has
     */
    static Map<String, ImportItem> read(
            ProjectDefinition project, Map<String, ObjectNode> annotations, ProjectImages images) throws IOException {
        var results = new HashMap<String, ImportItem>();
        if (annotations.isEmpty()) {
            return results;
        }
        var statuses = Set.copyOf(project.settings().platform().statuses());
        var context = new ImportContext(
                Tasks.named(project.task()), project.classes(), () -> images, new ImportOptions(statuses, false));
        var folder = Files.createTempDirectory("annotations-");
        try {
            for (var annotation : annotations.entrySet()) {
                annotation.getValue().withObject("/metadata").put("name", annotation.getKey());
                JSON.writeValue(folder.resolve(annotation.getKey() + ".json").toFile(), annotation.getValue());
            }
            LabelImport.read("superannotate", folder, context, item -> keep(item, results));
        } finally {
            delete(folder);
        }
        return results;
    }

    private static void keep(ImportItem item, Map<String, ImportItem> results) {
        if (item instanceof ImportItem.Taken taken) {
            results.put(taken.image(), taken);
        } else if (item instanceof ImportItem.Skipped skipped) {
            results.put(nameOf(skipped.name()), skipped);
        } else if (item instanceof ImportItem.Refused refused) {
            results.put(nameOf(refused.name()), refused);
        }
    }

    /** What cannot be read at all is called by its file. */
    private static String nameOf(String imageOrFile) {
        return imageOrFile.endsWith(".json")
                ? imageOrFile.substring(0, imageOrFile.length() - ".json".length())
                : imageOrFile;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
