package quarry.research.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.Input;
import quarry.activelearning.task.Blueprint;

/** Network and loss head on tensors that lie in the engine's memory: no file, no decoding, no scores kept. */
final class BareForward implements AutoCloseable {

    private final Blueprint<?> blueprint;
    private final Parameters parameters;
    private final NDManager memory;
    private final List<List<NDArray>> batches = new ArrayList<>();

    private BareForward(Blueprint<?> blueprint) {
        this.blueprint = blueprint;
        parameters = Parameters.fresh(blueprint.layout(), 0);
        memory = parameters.newStep();
    }

    /** @param batch images of a scoring batch */
    static BareForward of(Blueprint<?> blueprint, Pictures pictures, int batch) throws IOException {
        var forward = new BareForward(blueprint);
        for (int i = 0; i < Batches.count(pictures.size(), batch); i++) {
            var numbers = Batches.numbers(i, batch, pictures.size());
            forward.add(pictures.decoded(numbers, blueprint.learner()));
        }
        return forward;
    }

    /** A batch, in as many passes as the task makes of it. */
    private void add(List<Input> images) {
        var learner = blueprint.learner();
        var views =
                images.stream().flatMap(image -> learner.views(image).stream()).toList();
        var passes = new ArrayList<NDArray>();
        for (int i = 0; i < Batches.count(views.size(), learner.viewsPerPass()); i++) {
            var some = Batches.numbers(i, learner.viewsPerPass(), views.size()).stream()
                    .map(views::get)
                    .toList();
            passes.add(learner.inputs(memory, some));
        }
        batches.add(passes);
    }

    void run(int threads) throws IOException {
        Batches.each(threads, batches.size(), batch -> batches.get(batch).forEach(this::forward));
    }

    private void forward(NDArray views) {
        Torch.useThreads(1);
        Torch.withoutGradients(() -> {
            try (NDManager step = parameters.newStep()) {
                // what is computed from an array belongs to its manager, which has to be that of the step
                var inputs = views.duplicate();
                inputs.attach(step);
                var pass = new Pass(parameters, false);
                var outputs = blueprint.learner().network().forward(pass, inputs);
                return blueprint.predictedLosses(pass, outputs).toFloatArray();
            }
        });
    }

    @Override
    public void close() {
        memory.close();
        parameters.close();
    }
}
