package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.kit.store.ObjectStore;

/** Shows the images of a project, and removes them. */
@ApplicationScoped
class ImageService {

    private final Images images;
    private final ImageCatalogue catalogue;
    private final RemovedObjects removed;
    private final ObjectStore store;

    ImageService(Images images, ImageCatalogue catalogue, RemovedObjects removed, ObjectStore store) {
        this.images = images;
        this.catalogue = catalogue;
        this.removed = removed;
        this.store = store;
    }

    /** The bytes of an image; the caller closes the stream. */
    record Content(ImageView image, InputStream bytes) {}

    @Transactional
    ImageView view(ProjectId project, String name) {
        return live(project, name).view();
    }

    @Transactional
    List<ImageView> page(ProjectId project, String after, int limit) {
        return images.page(project, after, limit).stream()
                .map(StoredImage::view)
                .toList();
    }

    @Transactional
    Content content(ProjectId project, String name) {
        var image = live(project, name);
        return new Content(image.view(), store.open(image.object().key()));
    }

    void remove(ProjectId project, String name) {
        catalogue.remove(project, name);
        removed.sweep();
    }

    private StoredImage live(ProjectId project, String name) {
        return images.live(project, name)
                .orElseThrow(() -> Problem.notFound("no image '" + name + "' in project '" + project + "'"));
    }
}
