package quarry.research.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void aStrategyIsComparedWithRandomSeedBySeed() {
        // Given
        var rows = new ArrayList<Row>();
        rows.addAll(run("random", 1, 0.5, 0.6, 0.7));
        rows.addAll(run("random", 2, 0.4, 0.5, 0.6));
        rows.addAll(run("clever", 1, 0.5, 0.7, 0.8));
        rows.addAll(run("clever", 2, 0.4, 0.6, 0.5));

        // When
        var summary = Summary.of("clever", rows);

        // Then
        assertThat(summary.steps()).hasSize(3);
        assertThat(summary.steps().get(1).figure().mean()).isEqualTo(0.65, within(1e-12));
        // seed 1: 0.675 - 0.6; seed 2: 0.525 - 0.5
        assertThat(summary.gain().mean()).isEqualTo(0.05, within(1e-12));
        assertThat(summary.wins()).isEqualTo(2);
        // random ends at 0.65 with 300 labels, clever's mean is there at 200
        assertThat(summary.labelsForRandomsLast()).isEqualTo(200, within(1e-6));
        assertThat(summary.labelsSaved()).isEqualTo(1 / 3.0, within(1e-6));
        assertThat(ResultsTable.of(List.of(Summary.of("random", rows), summary)))
                .contains("| strategy | 100 | 200 | 300 |")
                .contains("| clever | 45.00 ± 7.07 | 65.00 ± 7.07 |")
                .contains("| +5.00 ± 3.54 | 2 of 2 | 33 % |");
    }

    @Test
    void aStrategyThatNeverGetsThereSavesNothing() {
        var rows = new ArrayList<Row>();
        rows.addAll(run("random", 1, 0.5, 0.6));
        rows.addAll(run("poor", 1, 0.5, 0.5));

        var summary = Summary.of("poor", rows);

        assertThat(summary.labelsSaved()).isNull();
        assertThat(ResultsTable.of(List.of(summary))).contains("0 of 1 | never as good");
    }

    @Test
    void aRunThatIsNotThroughCountsInItsCyclesOnly() {
        var rows = new ArrayList<Row>();
        rows.addAll(run("random", 1, 0.5, 0.7));
        rows.addAll(run("random", 2, 0.9));

        var summary = Summary.of("random", rows);

        assertThat(summary.area()).isEqualTo(new Spread(0.6, 0, 1));
        assertThat(summary.steps().get(0).figure().count()).isEqualTo(2);
        assertThat(Summary.of("not begun", rows).steps()).isEmpty();
    }

    @Test
    void theCsvHasALineForEachModel() {
        var result = new CycleResult(
                1, 200, Map.of("mean-iou", 0.5, "loss", 1.25, "ranking-accuracy", 0.75), 0.5, 12.3456, List.of("a"));

        assertThat(ResultsCsv.of("mean-iou", List.of(new Row("learning-loss", 3, result, 0.5))))
                .isEqualTo(
                        """
                        strategy,seed,cycle,labelled,mean_iou,loss,ranking_accuracy,select_seconds,train_seconds
                        learning-loss,3,1,200,0.500000,1.250000,0.750000,0.500,12.346
                        """);
    }

    private static List<Row> run(String strategy, long seed, double... figures) {
        var rows = new ArrayList<Row>();
        for (int cycle = 0; cycle < figures.length; cycle++) {
            var result = new CycleResult(cycle, 100 + 100 * cycle, Map.of("accuracy", figures[cycle]), 0, 0, List.of());
            rows.add(new Row(strategy, seed, result, figures[cycle]));
        }
        return rows;
    }
}
