package quarry.selector.entropies;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import quarry.selector.scoring.Candidate;
import quarry.selector.selection.Ranking;

/**
 * Everything that a cycle could rank: the csv, then the rest by score descending and name ascending. Scores never ascend:
 * an image that was passed over for its likeness to a pick has the last pick's.
 */
final class WholeRanking {

    private WholeRanking() {}

    /** @param candidates in name order */
    static Ranking of(List<Candidate> candidates) {
        var names = new ArrayList<String>();
        var scores = new ArrayList<Double>();
        candidates.stream()
                .filter(candidate -> candidate.rank().isPresent())
                .sorted(comparingInt(candidate -> candidate.rank().getAsInt()))
                .forEach(candidate -> {
                    names.add(candidate.name());
                    scores.add(candidate.listed().orElseThrow());
                });
        double last = scores.isEmpty() ? Double.POSITIVE_INFINITY : scores.get(scores.size() - 1);
        candidates.stream()
                .filter(Candidate::follows)
                // stable, so that equal ones stay in name order
                .sorted(comparingDouble(
                                (Candidate candidate) -> candidate.score().getAsDouble() + 0.0)
                        .reversed())
                .forEach(candidate -> {
                    names.add(candidate.name());
                    scores.add(Math.min(last, candidate.score().getAsDouble()));
                });
        return new Ranking(names, scores);
    }
}
