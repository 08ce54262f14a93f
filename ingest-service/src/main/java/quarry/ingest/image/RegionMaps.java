package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Tasks;
import quarry.ingest.project.ProjectDefinition;
import quarry.kit.problem.Problem;

/** Shows annotators where the regions of an image are. */
@ApplicationScoped
class RegionMaps {

    private final ImageService images;

    RegionMaps(ImageService images) {
        this.images = images;
    }

    /**
     * A PNG, see {@link quarry.activelearning.task.Task#regionMap}.
     *
     * @throws Problem 404 if there is no such image, or the project's task has no regions
     */
    byte[] of(ProjectDefinition project, String name) {
        var task = Tasks.named(project.task());
        if (task.regionsPerCycle().isEmpty()) {
            throw Problem.notFound("the task '" + task.name() + "' has no regions");
        }
        try (var bytes = images.content(project.id(), name).bytes()) {
            return task.regionMap(bytes.readAllBytes());
        } catch (UnreadableImageException e) {
            throw Problem.unprocessable("image", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("image '" + name + "' of project '" + project.id() + "'", e);
        }
    }
}
