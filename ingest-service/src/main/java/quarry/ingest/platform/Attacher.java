package quarry.ingest.platform;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.NewItem;
import quarry.annotateonline.PlatformException;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;
import quarry.ingest.IngestConfig;
import quarry.ingest.project.ProjectDefinition;

/** Makes images of the pool items of the platform, by addresses of this service that lead to them. */
@ApplicationScoped
class Attacher {

    private static final Logger LOG = Logger.getLogger(Attacher.class);

    /** An image and where it is going to be. */
    private record Placed(Attachments.Image image, PlatformLink.Place place) {}

    private final Attachments attachments;
    private final IngestConfig.Platform config;
    private final Clock clock;

    Attacher(Attachments attachments, IngestConfig config, Clock clock) {
        this.attachments = attachments;
        this.config = config.platform();
        this.clock = clock;
    }

    /** Attaches what is there to attach, as far as this service has an address and a key. */
    void attach(AnnotateOnline platform) {
        if (config.publicUrl().isEmpty() || config.itemKey().isEmpty()) {
            return;
        }
        for (var next = attachments.take(); next.isPresent(); next = attachments.take()) {
            var project = next.get();
            try {
                attachSome(platform, project);
                attachments.giveBack(project.id(), clock.instant().minus(config.lease()));
            } catch (PlatformException e) {
                LOG.warnf("images could not be attached project=%s: %s", project.id(), e.getMessage());
                attachments.giveBack(project.id(), clock.instant().plus(config.retryDelay()));
            }
        }
    }

    private void attachSome(AnnotateOnline platform, ProjectDefinition project) throws PlatformException {
        var open = attachments.open(project.id(), AnnotateOnline.MOST_NEW_ITEMS);
        var placed = new ArrayList<Placed>();
        for (var image : open) {
            project.settings().platform().place(image.name()).ifPresent(place -> placed.add(new Placed(image, place)));
        }
        var folders = placed.stream().collect(groupingBy(one -> one.place().folder()));
        for (var folder : folders.entrySet()) {
            attach(platform, project, folder.getKey(), folder.getValue());
        }
        attachments.settled(open);
    }

    /** The platform does not look whether it has one of that name: after a crash some may be there. */
    private void attach(AnnotateOnline platform, ProjectDefinition project, long folder, List<Placed> placed)
            throws PlatformException {
        long number = project.settings().platform().project();
        var there = platform.names(
                number, folder, placed.stream().map(one -> one.place().item()).toList());
        var items = placed.stream()
                .filter(one -> !there.contains(one.place().item()))
                .map(one -> new NewItem(
                        one.place().item(),
                        address(project.id(), one.image()),
                        one.image().width(),
                        one.image().height()))
                .toList();
        if (!items.isEmpty()) {
            platform.attach(number, folder, items);
        }
    }

    private URI address(ProjectId project, Attachments.Image image) {
        var token = ItemToken.of(project, image.image(), config.itemKey().orElseThrow());
        var base = config.publicUrl().orElseThrow().toString().replaceAll("/$", "");
        return URI.create(base + "/api/v1/platform/images/" + project + "/" + image.image() + "?token=" + token);
    }
}
