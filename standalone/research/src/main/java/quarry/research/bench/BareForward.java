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
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;

/** Network and loss head on tensors that lie in the engine's memory: no file, no decoding, no scores kept. */
final class BareForward implements AutoCloseable {

    private final Blueprint<?> blueprint;
    private final Parameters parameters;
    private final NDManager memory;
    private final List<NDArray> batches = new ArrayList<>();

    BareForward(ModelSpec spec, List<Input> inputs, int batch) {
        blueprint = Blueprint.of(spec);
        parameters = Parameters.fresh(blueprint.layout(), 0);
        memory = parameters.newStep();
        for (int i = 0; i < Batches.count(inputs.size(), batch); i++) {
            var some = Batches.numbers(i, batch, inputs.size()).stream()
                    .map(inputs::get)
                    .toList();
            batches.add(blueprint.learner().inputs(memory, some));
        }
    }

    void run(int threads) throws IOException {
        Batches.each(threads, batches.size(), this::forward);
    }

    private void forward(int batch) {
        Torch.useThreads(1);
        Torch.withoutGradients(() -> {
            try (NDManager step = parameters.newStep()) {
                // what is computed from an array belongs to its manager, which has to be that of the step
                var inputs = batches.get(batch).duplicate();
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
