package quarry.standalone.client;

import java.io.IOException;
import java.nio.file.Path;
import quarry.activelearning.exchange.ImportContext;
import quarry.activelearning.exchange.ImportItem;
import quarry.activelearning.exchange.ImportOptions;
import quarry.activelearning.exchange.LabelImport;
import quarry.activelearning.task.Tasks;

/** Sends the labels of a file while it is read, and says what became of each item. */
final class LabelFileImport {

    private final Api api;
    private final String project;

    LabelFileImport(Api api, String project) {
        this.api = api;
        this.project = project;
    }

    /**
     * Does it, and prints counts and reasons; the exit code is 1 when something was refused.
     *
     * @throws ClientException if nothing can be made of the file; what was read before is stored
     */
    int run(String format, Path place, ImportOptions options) {
        var view = api.project(project);
        var context = new ImportContext(Tasks.named(view.task()), view.classes(), () -> api.images(project), options);
        var labelling = new Labelling(api, project);
        var read = new ImportReport();
        try {
            LabelImport.read(format, place, context, item -> {
                read.add(item);
                if (item instanceof ImportItem.Taken taken) {
                    labelling.add(new NewLabel(taken.image(), taken.label()));
                }
            });
        } catch (IOException | IllegalArgumentException e) {
            throw new ClientException(e.getMessage(), e);
        }
        return read.print() | Report.print(labelling.finish());
    }
}
