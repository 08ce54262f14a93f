package quarry.activelearning.segmentation;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;

/** Masks as labels: {@code {"mask": "<base64 of a PNG>"}}. */
final class MaskLabel {

    private static final String MASK = "mask";

    private MaskLabel() {}

    /** The label of a mask: the same one for the same mask. */
    static Map<String, Object> of(Mask mask) {
        return Map.of(MASK, Base64.getEncoder().encodeToString(mask.png()));
    }

    /**
     * The canonical form of a label.
     *
     * @throws InvalidLabelException if there is no mask, it cannot be decoded, its size is not the image's, or a value
     *     is neither the index of a class nor 255
     */
    static Map<String, Object> checked(Map<String, Object> label, LabelContext context) {
        for (var field : label.keySet()) {
            if (!field.equals(MASK)) {
                throw new InvalidLabelException(field, "unknown field; a segmentation label has only 'mask'");
            }
        }
        var ids = decoded(label);
        if (ids.width() != context.width() || ids.height() != context.height()) {
            throw new InvalidLabelException(
                    MASK,
                    "is %d x %d pixels, but the image is %d x %d"
                            .formatted(ids.width(), ids.height(), context.width(), context.height()));
        }
        return of(mask(ids, context.classes().size()));
    }

    /**
     * The mask of a label.
     *
     * @param classes how many there are
     * @throws InvalidLabelException if there is none of these classes
     */
    static Mask read(Map<String, Object> label, int classes) {
        return mask(decoded(label), classes);
    }

    /** What a label in canonical form says. */
    static List<Mark> marks(Map<String, Object> label, List<String> classes) {
        var mask = read(label, classes.size());
        var runs = PixelRuns.byClass(mask.width(), mask.height(), (y, x) -> {
            int value = mask.at(y, x);
            return value == Mask.IGNORED ? -1 : value;
        });
        return runs.entrySet().stream()
                .map(each -> new Mark(classes.get(each.getKey()), new Place.Pixels(each.getValue())))
                .toList();
    }

    private static IdImage decoded(Map<String, Object> label) {
        if (!(label.get(MASK) instanceof String text)) {
            throw new InvalidLabelException(MASK, "must be a PNG as base64 text");
        }
        try {
            return IdImage.read(Base64.getDecoder().decode(text));
        } catch (UnreadableImageException e) {
            throw new InvalidLabelException(MASK, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidLabelException(MASK, "is no base64 text: " + e.getMessage());
        }
    }

    private static Mask mask(IdImage ids, int classes) {
        return Mask.of(ids.width(), ids.height(), (y, x) -> {
            int value = ids.at(y, x);
            if (value >= classes && value != Mask.IGNORED) {
                throw new InvalidLabelException(
                        MASK,
                        "value %d in row %d, column %d is neither one of the %d classes nor %d"
                                .formatted(value, y, x, classes, Mask.IGNORED));
            }
            return value;
        });
    }
}
