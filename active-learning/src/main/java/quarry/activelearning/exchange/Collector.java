package quarry.activelearning.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Task;

/** Makes labels of marks, and says what became of each item. An image has one label. */
final class Collector {

    /** Reads one item. */
    @FunctionalInterface
    interface Reading {

        /**
         * Does it.
         *
         * @throws IOException if it cannot be read
         * @throws IllegalArgumentException if it is wrong
         */
        void run() throws IOException;
    }

    private final ImportContext context;
    private final Consumer<ImportItem> items;
    // not the labels themselves: masks are large
    private final Map<String, Integer> taken = new HashMap<>();
    private ProjectImages images;

    Collector(ImportContext context, Consumer<ImportItem> items) {
        this.context = context;
        this.items = items;
    }

    Task task() {
        return context.task();
    }

    List<String> classes() {
        return context.classes();
    }

    ImportOptions options() {
        return context.options();
    }

    ProjectImages images() {
        if (images == null) {
            images = context.images().get();
        }
        return images;
    }

    /** Reads an item; what goes wrong there becomes its refusal. */
    void orRefuse(String name, Reading reading) {
        try {
            reading.run();
        } catch (IOException | IllegalArgumentException e) {
            refuse(name, Reasons.of(e));
        }
    }

    void refuse(String name, String reason) {
        items.accept(new ImportItem.Refused(name, reason));
    }

    void skip(String name, String reason) {
        items.accept(new ImportItem.Skipped(name, reason));
    }

    /**
     * Takes what is marked on an image.
     *
     * @param path what the file calls it
     * @param stated its size, if the file says it
     */
    void take(String path, Optional<ImageSize> stated, List<Mark> marks) {
        images().at(path).ifPresentOrElse(image -> take(image, stated, marks), () -> skipUnknown(path));
    }

    void skipUnknown(String path) {
        skip(path, "the project has no such image");
    }

    /** Takes what is marked on an image of the project. */
    void take(ProjectImages.Named image, Optional<ImageSize> stated, List<Mark> marks) {
        orRefuse(image.name(), () -> {
            if (stated.isPresent() && !stated.get().equals(image.size())) {
                throw new IllegalArgumentException(
                        "is about an image of " + stated.get() + " pixels, but it has " + image.size());
            }
            var label = context.task()
                    .labelOf(
                            used(image.name(), marks),
                            new LabelContext(
                                    context.classes(),
                                    image.size().width(),
                                    image.size().height()));
            take(image.name(), label);
        });
    }

    private List<Mark> used(String image, List<Mark> marks) {
        var used = new ArrayList<Mark>();
        for (var mark : marks) {
            if (!context.task().uses(mark.place())) {
                leaveOut(image, mark.place());
            } else if (context.classes().contains(mark.className())) {
                used.add(mark);
            } else if (context.options().onlyKnownClasses()) {
                items.accept(new ImportItem.LeftOut(image, "class " + mark.className()));
            } else {
                throw new IllegalArgumentException(
                        "unknown class '" + mark.className() + "'; known: " + String.join(", ", context.classes()));
            }
        }
        return used;
    }

    private void leaveOut(String image, Place place) {
        items.accept(new ImportItem.LeftOut(image, place.kind()));
    }

    /** Takes what an image is called as a whole, without a look at the image: whoever stores the label has one. */
    void takeUnseen(String image, Mark mark) {
        orRefuse(image, () -> take(image, context.task().labelOf(used(image, List.of(mark)), anySize())));
    }

    private LabelContext anySize() {
        return new LabelContext(context.classes(), 1, 1);
    }

    /**
     * Takes a label.
     *
     * @param image its name in the project
     */
    void take(String image, Map<String, Object> label) {
        var before = taken.putIfAbsent(image, label.hashCode());
        if (before == null) {
            items.accept(new ImportItem.Taken(image, label));
        } else if (before == label.hashCode()) {
            skip(image, "has the same label twice");
        } else {
            refuse(image, "has another label before; the first counts");
        }
    }
}
