package quarry.research.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import quarry.activelearning.scoring.Answer;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Needs;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;

/** Finds out what a strategy has to be told of images of the pool. */
record Pool(DecodedImages images, Scorer scorer) {

    private static final double[] NO_SCORES = {};

    /** Scores and vectors of the candidates. */
    Answer candidates(Contestant contestant, List<String> names, Path model) throws IOException {
        if (contestant.isOracle()) {
            return scorer.ask(model, names, (oracle, batch) -> new Answer(losses(oracle, batch), Features.NONE));
        }
        var needs = contestant.strategy().needs();
        return answer(needs.signal(), needs.vectors(), names, model);
    }

    /** Vectors of the labelled images, if the strategy asks for them. */
    Features labelled(Needs needs, List<String> names, Path model) throws IOException {
        return needs.labelledVectors()
                ? answer(Optional.empty(), needs.vectors(), names, model).features()
                : Features.NONE;
    }

    private Answer answer(Optional<Signal> signal, Optional<Vectors> vectors, List<String> names, Path model)
            throws IOException {
        if (vectors.equals(Optional.of(Vectors.DESCRIPTOR))) {
            return new Answer(NO_SCORES, Features.of(images.descriptors(names)));
        }
        if (signal.isEmpty() && vectors.isEmpty()) {
            return new Answer(NO_SCORES, Features.NONE);
        }
        return scorer.ask(
                model,
                names,
                (asked, batch) -> asked.answer(
                        signal, vectors, batch.stream().map(images::input).toList()));
    }

    private double[] losses(ScoringModel model, List<String> batch) {
        return model.losses(
                batch.stream().map(images::input).toList(),
                batch.stream().map(images::label).toList());
    }
}
