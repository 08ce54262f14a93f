package quarry.scorer.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import quarry.activelearning.scoring.Answer;
import quarry.activelearning.scoring.Descriptors;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.contracts.ScoringRequested;
import quarry.scorer.image.Images;
import quarry.scorer.model.Models;

/** Looks at images: scores and vectors come from one forward pass, descriptors need none. */
@ApplicationScoped
class ImageScoring {

    private final Models models;
    private final Images images;

    ImageScoring(Models models, Images images) {
        this.models = models;
        this.images = images;
    }

    Outcome outcome(ScoringRequested request) throws InterruptedException {
        var vectors = Optional.ofNullable(request.vectors()).map(Vectors::of);
        if (request.model() == null) {
            return described(request, vectors.orElseThrow());
        }
        var signal = Optional.ofNullable(request.signal()).map(Signal::of);
        try (var use = models.use(request.model())) {
            var model = use.model();
            var readable = ReadableImages.of(images.read(request.project(), request.images(), model::decode));
            return readable.outcome(model.answer(signal, vectors, readable.inputs()));
        }
    }

    private Outcome described(ScoringRequested request, Vectors vectors) throws InterruptedException {
        if (vectors != Vectors.DESCRIPTOR) {
            throw new IllegalArgumentException("model is missing, which the vectors '" + vectors.id() + "' need");
        }
        var readable = ReadableImages.of(images.read(request.project(), request.images(), Descriptors::of));
        var features = readable.inputs().isEmpty() ? Features.NONE : Features.of(matrix(readable.inputs()));
        return readable.outcome(new Answer(new double[0], features));
    }

    private static Matrix matrix(List<float[]> rows) {
        var numbers = new float[rows.size() * Descriptors.SIZE];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, numbers, i * Descriptors.SIZE, Descriptors.SIZE);
        }
        return new Matrix(Descriptors.SIZE, numbers);
    }
}
