package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.activelearning.csv.ImageNames;
import quarry.activelearning.region.Region;
import quarry.contracts.Split;
import quarry.ingest.IngestConfig;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.outcome.Refusal;
import quarry.ingest.project.ProjectDefinition;

/** What an image must pass before anything is stored: its name, its size, and that it is an image. */
@ApplicationScoped
class ImageChecks {

    private final long maxBytes;
    private final ImageDecoder decoder;

    ImageChecks(IngestConfig config) {
        maxBytes = config.images().maxBytes().asLongValue();
        decoder = new ImageDecoder(config.images().maxPixels());
    }

    void check(ProjectDefinition project, Split split, Arrival arrival) {
        var name = arrival.name();
        try {
            checkName(project, name);
        } catch (IllegalArgumentException forbidden) {
            arrival.settle(Outcome.refused(name, Refusal.invalid("name", forbidden.getMessage())));
            return;
        }
        if (arrival.size() > maxBytes) {
            arrival.settle(Outcome.refused(name, tooManyBytes(maxBytes)));
            return;
        }
        try {
            var facts = decoder.decode(arrival.bytes());
            arrival.passed(NewImage.of(project.id(), name, split, arrival.bytes(), facts));
        } catch (NotAnImageException refused) {
            arrival.settle(Outcome.refused(name, Refusal.invalid("image", refused.getMessage())));
        }
    }

    private static void checkName(ProjectDefinition project, String name) {
        switch (project.settings().unit().kind()) {
            case IMAGE -> ImageNames.check(name);
            case REGION -> Region.checkImage(name);
        }
    }

    static Refusal tooManyBytes(long maxBytes) {
        return Refusal.tooLarge("image", "the image has more than the allowed " + maxBytes + " bytes");
    }
}
