package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import quarry.activelearning.exchange.ImageSize;
import quarry.activelearning.exchange.ProjectImages;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.kit.store.ObjectStore;

/** Shows the images of a project, and removes them. */
@ApplicationScoped
public class ImageService {

    private static final Duration ADDRESS_IS_GOOD_FOR = Duration.ofMinutes(15);

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

    /** The sizes of the images of those names, as far as there are such. */
    @Transactional
    public ProjectImages sizes(ProjectId project, Collection<String> names) {
        return new ProjectImages(images.live(project, names).stream()
                .collect(Collectors.toMap(StoredImage::name, image -> new ImageSize(image.width(), image.height()))));
    }

    /** Where anybody finds the image for a while. */
    @Transactional
    public Optional<URI> address(ProjectId project, ImageId image) {
        return images.live(project, image)
                .map(stored -> store.address(stored.object().key(), ADDRESS_IS_GOOD_FOR));
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
