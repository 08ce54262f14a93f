package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Prediction;

/** Persons from and to label JSON, in the form that is described with the package. */
final class PoseLabel {

    static final String PERSONS = "persons";
    static final String BOX = "box";
    static final String AREA = "area";
    static final String KEYPOINTS = "keypoints";
    static final String CROWD = "crowd";

    private static final List<String> FIELDS = List.of(BOX, AREA, KEYPOINTS, CROWD);

    private PoseLabel() {}

    /**
     * The persons of a label, not yet compared with the image.
     *
     * @throws InvalidLabelException if a field is missing, unknown or of another type
     */
    static List<Person> persons(Map<String, Object> label) {
        refuseOthers("", label, List.of(PERSONS));
        if (!(label.get(PERSONS) instanceof List<?> list)) {
            throw new InvalidLabelException(PERSONS, "must be a list of persons, which may be empty");
        }
        var persons = new ArrayList<Person>();
        for (var each : list) {
            persons.add(person(name(persons.size()), each));
        }
        return persons;
    }

    /**
     * The canonical form of a label.
     *
     * @throws InvalidLabelException if a field is missing, unknown, of another type, or contradicts the image
     */
    static Map<String, Object> checked(Map<String, Object> label, int width, int height) {
        var persons = persons(label);
        var rules = new PersonRules(width, height);
        for (int i = 0; i < persons.size(); i++) {
            rules.check(name(i) + ".", persons.get(i));
        }
        return of(persons);
    }

    /** The label of these persons. */
    static Map<String, Object> of(List<Person> persons) {
        return Map.of(PERSONS, persons.stream().map(PoseLabel::fields).toList());
    }

    /** The label that says the same as a prediction. */
    static Map<String, Object> of(Prediction prediction) {
        return of(prediction.findings().stream()
                .flatMap(finding -> person(finding, prediction).stream())
                .toList());
    }

    /**
     * The label that says what somebody marked.
     *
     * @throws InvalidLabelException if it contradicts the image
     */
    static Map<String, Object> of(List<Mark> marks, LabelContext context) {
        var persons = new ArrayList<Person>();
        for (var mark : marks) {
            persons.add(person(name(persons.size()), mark, context));
        }
        return checked(of(persons), context.width(), context.height());
    }

    private static Person person(String name, Mark mark, LabelContext context) {
        if (!(mark.place() instanceof Place.Joints body) || body.joints().size() != Joints.COUNT) {
            throw new InvalidLabelException(name + "." + KEYPOINTS, "must be " + Joints.COUNT + " joints");
        }
        var box = body.bounds()
                .flatMap(bounds -> bounds.within(context.width(), context.height()))
                .map(bounds -> new Box(bounds.left(), bounds.top(), bounds.width(), bounds.height()))
                .orElseThrow(() -> new InvalidLabelException(name + "." + BOX, "has no area on the image"));
        var keypoints = body.joints().stream()
                .map(joint -> joint.visibility() == 0
                        ? Keypoint.ABSENT
                        : new Keypoint(joint.x(), joint.y(), joint.visibility()))
                .toList();
        return new Person(box, body.area().orElse(box.area()), keypoints, mark.crowd());
    }

    /** What a label in canonical form says. */
    static List<Mark> marks(Map<String, Object> label, String className) {
        return persons(label).stream()
                .map(person -> new Mark(className, place(person), false, false, person.crowd()))
                .toList();
    }

    private static Place place(Person person) {
        var box = person.box();
        var joints = person.keypoints().stream()
                .map(joint -> new Place.Joints.Joint(joint.x(), joint.y(), joint.visibility()))
                .toList();
        return new Place.Joints(
                Optional.of(new Geometry.Box(box.x(), box.y(), box.x() + box.width(), box.y() + box.height())),
                OptionalDouble.of(person.area()),
                joints);
    }

    private static Optional<Person> person(Finding finding, Prediction prediction) {
        if (!(finding.geometry() instanceof Geometry.Body body)) {
            throw new IllegalArgumentException("no person: " + finding);
        }
        var keypoints = body.joints().stream()
                .map(joint -> joint.isSeenOn(prediction.width(), prediction.height())
                        ? new Keypoint(joint.x(), joint.y(), Keypoint.VISIBLE)
                        : Keypoint.ABSENT)
                .toList();
        return body.box()
                .within(prediction.width(), prediction.height())
                .map(box -> new Box(box.left(), box.top(), box.width(), box.height()))
                .map(box -> new Person(box, box.area(), keypoints, false))
                .filter(Person::teaches)
                .filter(PersonRules::hasBox);
    }

    private static Map<String, Object> fields(Person person) {
        var box = person.box();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(BOX, List.of(box.x(), box.y(), box.width(), box.height()));
        fields.put(AREA, person.area());
        fields.put(
                KEYPOINTS,
                person.keypoints().stream()
                        .map(joint -> List.<Object>of(joint.x(), joint.y(), joint.visibility()))
                        .toList());
        fields.put(CROWD, person.crowd());
        return fields;
    }

    private static String name(int person) {
        return PERSONS + "[" + person + "]";
    }

    private static Person person(String name, Object json) {
        if (!(json instanceof Map<?, ?> fields)) {
            throw new InvalidLabelException(name, "must be an object with " + BOX + " and " + KEYPOINTS);
        }
        refuseOthers(name + ".", fields, FIELDS);
        var box = box(name + "." + BOX, fields.get(BOX));
        return new Person(
                box,
                fields.containsKey(AREA) ? number(name + "." + AREA, fields.get(AREA)) : box.area(),
                keypoints(name + "." + KEYPOINTS, fields.get(KEYPOINTS)),
                fields.containsKey(CROWD) && truth(name + "." + CROWD, fields.get(CROWD)));
    }

    private static void refuseOthers(String prefix, Map<?, ?> fields, List<String> known) {
        for (var field : fields.keySet()) {
            if (!known.contains(field)) {
                throw new InvalidLabelException(
                        prefix + field, "unknown field; known: " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static Box box(String name, Object json) {
        if (!(json instanceof List<?> list) || list.size() != 4) {
            throw new InvalidLabelException(name, "must be four numbers: x, y, width, height");
        }
        return new Box(
                number(name, list.get(0)),
                number(name, list.get(1)),
                number(name, list.get(2)),
                number(name, list.get(3)));
    }

    private static List<Keypoint> keypoints(String name, Object json) {
        if (!(json instanceof List<?> list) || list.size() != Joints.COUNT) {
            throw new InvalidLabelException(name, "must be " + Joints.COUNT + " joints of x, y, visibility");
        }
        var joints = new ArrayList<Keypoint>();
        for (var each : list) {
            joints.add(keypoint(name + "[" + joints.size() + "]", each));
        }
        return joints;
    }

    private static Keypoint keypoint(String name, Object json) {
        if (!(json instanceof List<?> list) || list.size() != 3) {
            throw new InvalidLabelException(name, "must be three numbers: x, y, visibility");
        }
        double visibility = number(name, list.get(2));
        if (visibility != Math.rint(visibility)) {
            throw new InvalidLabelException(name, "visibility must be 0, 1 or 2, not " + visibility);
        }
        var joint = new Keypoint(number(name, list.get(0)), number(name, list.get(1)), (int) visibility);
        return visibility == 0 ? Keypoint.ABSENT : joint;
    }

    private static double number(String name, Object json) {
        if (!(json instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw new InvalidLabelException(name, "must be a number");
        }
        return number.doubleValue();
    }

    private static boolean truth(String name, Object json) {
        if (!(json instanceof Boolean truth)) {
            throw new InvalidLabelException(name, "must be true or false");
        }
        return truth;
    }
}
