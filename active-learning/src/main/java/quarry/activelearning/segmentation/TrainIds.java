package quarry.activelearning.segmentation;

import java.util.Arrays;
import java.util.List;

/**
 * The 19 classes of Cityscapes that models are trained and measured on, by train id, which is their position here. All
 * other label ids, known or not, are {@link Mask#IGNORED}. Cordts et al., <i>The Cityscapes Dataset</i>, CVPR 2016,
 * arXiv 1604.01685; ids and colours as in its {@code cityscapesScripts}.
 */
public final class TrainIds {

    private record Entry(int labelId, String name, int colour) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(7, "road", rgb(128, 64, 128)),
            new Entry(8, "sidewalk", rgb(244, 35, 232)),
            new Entry(11, "building", rgb(70, 70, 70)),
            new Entry(12, "wall", rgb(102, 102, 156)),
            new Entry(13, "fence", rgb(190, 153, 153)),
            new Entry(17, "pole", rgb(153, 153, 153)),
            new Entry(19, "traffic light", rgb(250, 170, 30)),
            new Entry(20, "traffic sign", rgb(220, 220, 0)),
            new Entry(21, "vegetation", rgb(107, 142, 35)),
            new Entry(22, "terrain", rgb(152, 251, 152)),
            new Entry(23, "sky", rgb(70, 130, 180)),
            new Entry(24, "person", rgb(220, 20, 60)),
            new Entry(25, "rider", rgb(255, 0, 0)),
            new Entry(26, "car", rgb(0, 0, 142)),
            new Entry(27, "truck", rgb(0, 0, 70)),
            new Entry(28, "bus", rgb(0, 60, 100)),
            new Entry(31, "train", rgb(0, 80, 100)),
            new Entry(32, "motorcycle", rgb(0, 0, 230)),
            new Entry(33, "bicycle", rgb(119, 11, 32)));
    private static final int BLACK = 0;
    private static final int[] BY_LABEL_ID = byLabelId();

    private TrainIds() {}

    /** The names of the classes, in the order of their train ids. */
    public static List<String> names() {
        return ENTRIES.stream().map(Entry::name).toList();
    }

    /** The train id of a label id, {@link Mask#IGNORED} for any number that is not one of the 19. */
    public static int of(int labelId) {
        return labelId >= 0 && labelId < BY_LABEL_ID.length ? BY_LABEL_ID[labelId] : Mask.IGNORED;
    }

    /**
     * The label id of a train id.
     *
     * @throws IndexOutOfBoundsException if it is not one of the 19
     */
    public static int labelId(int trainId) {
        return ENTRIES.get(trainId).labelId();
    }

    /** The colour that a class is shown in, 0xRRGGBB; black for what is ignored. */
    public static int colour(int trainId) {
        return trainId == Mask.IGNORED ? BLACK : ENTRIES.get(trainId).colour();
    }

    private static int[] byLabelId() {
        int largest = ENTRIES.stream().mapToInt(Entry::labelId).max().orElseThrow();
        var table = new int[largest + 1];
        Arrays.fill(table, Mask.IGNORED);
        for (int trainId = 0; trainId < ENTRIES.size(); trainId++) {
            table[ENTRIES.get(trainId).labelId()] = trainId;
        }
        return table;
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
