package quarry.standalone.client;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import quarry.activelearning.exchange.LabelExport;
import quarry.activelearning.task.Tasks;

/** Writes all labels of a project into a file, which is there only if it is whole. */
final class LabelFileExport {

    private final Api api;
    private final String project;

    LabelFileExport(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    /**
     * Does it, in the order of the images' names.
     *
     * @return how many labels there are
     * @throws ClientException if the format is unknown or cannot say what the labels do, or the file cannot be written
     */
    int run(String format, Path file) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            int count = write(format, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } catch (IOException e) {
            throw new ClientException("cannot write " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ClientException(e.getMessage(), e);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new ClientException("cannot remove " + part + ": " + e.getMessage(), e);
        }
    }

    private int write(String format, Path part) throws IOException {
        var view = api.project(project);
        var images = api.images(project);
        int count = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(part));
                var export = LabelExport.to(out, format, Tasks.named(view.task()), view.classes())) {
            var page = api.labels(project, "");
            while (!page.isEmpty()) {
                for (var label : page) {
                    var size = images.size(label.image());
                    // one that was uploaded after the images were listed
                    if (size.isPresent()) {
                        export.add(label.image(), size.get(), label.label());
                        count++;
                    }
                }
                page = api.labels(project, page.get(page.size() - 1).image());
            }
        }
        return count;
    }
}
