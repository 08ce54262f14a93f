package quarry.activelearning.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.csv.EntropyCsv;
import quarry.activelearning.csv.EntropyRow;
import quarry.activelearning.csv.EntropyValues;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.region.ScoredRegion;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.segmentation.Superpixels.Uncountable;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.ImportedWeights;

/** A budget in regions, from images to a csv and to what its labels tell. */
class RegionCycleTest {

    private static final int BUDGET = 12;

    @TempDir
    Path directory;

    @Test
    void regionsAreScoredChosenNamedAndRevealed() throws Exception {
        // Given three scenes, all cut into regions and scored
        new StreetRenderer().write(directory, 3, 0, 1);
        var scenes = new Segmentation().dataset("cityscapes:" + directory).train();
        var names = new ArrayList<String>();
        var superpixels = new ArrayList<Superpixels>();
        var means = new ArrayList<double[]>();
        try (var model = model()) {
            for (int i = 0; i < scenes.size(); i++) {
                var image = ImageDecoder.decode(scenes.image(i));
                names.add(scenes.name(i));
                superpixels.add(Superpixels.of(image));
                means.add(superpixels.get(i).means(UncertaintyMap.of(model, Signal.ENTROPY, image)));
            }
        }

        // When two cycles choose
        var first = ScoredRegion.top(names, means, Set.of(), BUDGET);
        var labelled = first.stream().map(ScoredRegion::region).collect(Collectors.toCollection(HashSet::new));
        var second = ScoredRegion.top(names, means, labelled, BUDGET);

        // Then the second goes on where the first ended, and the csv names regions
        assertThat(second).hasSize(BUDGET).doesNotContainAnyElementsOf(first);
        assertThat(second.get(0).score())
                .isLessThanOrEqualTo(first.get(BUDGET - 1).score());
        assertThat(csv(first).lines().skip(1))
                .hasSize(BUDGET)
                .allMatch(line -> line.matches("drawn_000000_00000[012]_leftImg8bit\\.png#[0-9]+,[0-9]\\.[0-9]{6}"));

        // And a label tells at least the region itself, and nothing wrong
        var region = first.get(0).region();
        int scene = names.indexOf(region.image());
        var truth = MaskLabel.read(scenes.label(scene), 19);
        var revealed = superpixels
                .get(scene)
                .revealed(truth, instances(region.image()), Set.of(region.number()), Uncountable.INSIDE);
        for (int y = 0; y < truth.height(); y++) {
            for (int x = 0; x < truth.width(); x++) {
                boolean inside = superpixels.get(scene).at(y, x) == region.number();
                assertThat(revealed.at(y, x)).isIn(truth.at(y, x), inside ? truth.at(y, x) : Mask.IGNORED);
            }
        }
    }

    private static String csv(List<ScoredRegion> chosen) {
        var values = EntropyValues.of(
                chosen.stream().mapToDouble(ScoredRegion::score).toArray());
        var rows = new ArrayList<EntropyRow>();
        for (int i = 0; i < chosen.size(); i++) {
            rows.add(
                    new EntropyRow(chosen.get(i).region().name(), values.texts().get(i)));
        }
        return new String(EntropyCsv.bytes(rows), UTF_8);
    }

    private IdImage instances(String image) throws Exception {
        var name = image.replace("leftImg8bit", "gtFine_instanceIds");
        return IdImage.read(Files.readAllBytes(
                directory.resolve("gtFine").resolve("train").resolve("drawn").resolve(name)));
    }

    private ScoringModel model() throws Exception {
        var file = directory.resolve("model.safetensors");
        var spec = new ModelSpec("segmentation", "tiny", TrainIds.names(), false);
        ImportedWeights.of(spec, Map.of(), 1).model().write(file);
        return ScoringModel.load(file);
    }
}
