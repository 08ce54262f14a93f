package quarry.standalone.demo;

import java.io.IOException;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.task.Tasks;
import quarry.standalone.client.ClientException;

/** The pictures that a demo plays with: those of a data set on disk, or drawn ones in the layout of one. */
final class DemoPictures {

    private DemoPictures() {}

    static Dataset of(DemoFolder folder, DemoOptions options) throws IOException {
        try {
            var task = Tasks.named(options.task);
            if (options.dataset != null) {
                return task.dataset(options.dataset);
            }
            var renderer = task.renderer();
            renderer.write(folder.drawn(), options.pool, options.test, options.seed);
            return task.dataset(renderer.format() + ":" + folder.drawn());
        } catch (IllegalArgumentException e) {
            throw new ClientException(e.getMessage(), e);
        }
    }
}
