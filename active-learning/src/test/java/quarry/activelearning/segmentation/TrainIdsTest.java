package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainIdsTest {

    private static final Map<Integer, String> LABEL_IDS = Map.ofEntries(
            Map.entry(7, "road"),
            Map.entry(8, "sidewalk"),
            Map.entry(11, "building"),
            Map.entry(12, "wall"),
            Map.entry(13, "fence"),
            Map.entry(17, "pole"),
            Map.entry(19, "traffic light"),
            Map.entry(20, "traffic sign"),
            Map.entry(21, "vegetation"),
            Map.entry(22, "terrain"),
            Map.entry(23, "sky"),
            Map.entry(24, "person"),
            Map.entry(25, "rider"),
            Map.entry(26, "car"),
            Map.entry(27, "truck"),
            Map.entry(28, "bus"),
            Map.entry(31, "train"),
            Map.entry(32, "motorcycle"),
            Map.entry(33, "bicycle"));

    @Test
    void nineteenLabelIdsAreTrainedInAscendingOrder() {
        var labelIds = LABEL_IDS.keySet().stream().sorted().toList();

        assertThat(TrainIds.names()).hasSize(19);
        for (int trainId = 0; trainId < 19; trainId++) {
            assertThat(TrainIds.of(labelIds.get(trainId))).isEqualTo(trainId);
            assertThat(TrainIds.labelId(trainId)).isEqualTo(labelIds.get(trainId));
            assertThat(TrainIds.names().get(trainId)).isEqualTo(LABEL_IDS.get(labelIds.get(trainId)));
        }
    }

    @Test
    void everyOtherNumberIsIgnored() {
        IntStream.concat(IntStream.rangeClosed(-1, 300), IntStream.of(26_001, 65_535))
                .filter(labelId -> !LABEL_IDS.containsKey(labelId))
                .forEach(labelId -> assertThat(TrainIds.of(labelId)).isEqualTo(255));
    }

    @Test
    void classesHaveTheColoursOfTheDataSet() {
        assertThat(TrainIds.colour(0)).isEqualTo(0x804080);
        assertThat(TrainIds.colour(10)).isEqualTo(0x4682b4);
        assertThat(TrainIds.colour(18)).isEqualTo(0x770b20);
        assertThat(TrainIds.colour(Mask.IGNORED)).isZero();
        assertThat(IntStream.range(0, 19).map(TrainIds::colour).distinct().count())
                .isEqualTo(19);
    }
}
