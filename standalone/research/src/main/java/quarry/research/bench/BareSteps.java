package quarry.research.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Sgd;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.MiniBatch;
import quarry.activelearning.task.Schedule;

/** Steps of a training on tensors that lie in the engine's memory: no file, no decoding, no augmentation, no figures. */
final class BareSteps<T> implements AutoCloseable {

    private final Blueprint<T> blueprint;
    private final Schedule schedule;
    private final Parameters parameters;
    private final NDManager memory;
    private final Sgd sgd;
    private final List<MiniBatch<T>> miniBatches = new ArrayList<>();

    private BareSteps(Blueprint<T> blueprint) {
        this.blueprint = blueprint;
        schedule = blueprint.learner().schedule();
        parameters = Parameters.fresh(blueprint.layout(), 0);
        memory = parameters.newStep();
        sgd = new Sgd(
                parameters, schedule.descent().momentum(), schedule.descent().weightDecay());
        parameters.requireGradients();
    }

    static <T> BareSteps<T> of(Blueprint<T> blueprint, Pictures pictures) throws IOException {
        var steps = new BareSteps<>(blueprint);
        var learner = blueprint.learner();
        int size = steps.schedule.miniBatch();
        for (int i = 0; i < Batches.count(pictures.size(), size); i++) {
            var examples = new ArrayList<Example<T>>();
            for (int number : Batches.numbers(i, size, pictures.size())) {
                examples.addAll(learner.examples(pictures.decoded(number, learner), pictures.label(number)));
            }
            var views = examples.stream().map(Example::view).toList();
            var targets = examples.stream().map(Example::target).toList();
            steps.miniBatches.add(new MiniBatch<>(learner.inputs(steps.memory, views), targets));
        }
        return steps;
    }

    void run(int epochs, int threads) {
        Torch.useThreads(threads);
        for (int epoch = 0; epoch < epochs; epoch++) {
            miniBatches.forEach(this::step);
        }
    }

    private void step(MiniBatch<T> miniBatch) {
        try (NDManager step = parameters.newStep()) {
            Torch.recording(() -> {
                var inputs = miniBatch.inputs().duplicate();
                inputs.attach(step);
                var pass = new Pass(parameters, true);
                var outputs = blueprint.learner().network().forward(pass, inputs);
                var losses = blueprint.learner().losses(outputs.output(), miniBatch.targets());
                var ranking = RankingLoss.of(blueprint.predictedLosses(pass, outputs), losses, RankingLoss.MARGIN);
                Torch.backward(blueprint
                        .learner()
                        .stepLoss(losses, miniBatch.targets())
                        .add(ranking.mul((float) schedule.ranking().weight())));
                return null;
            });
            // a rate that keeps noise from growing without end
            sgd.step(schedule.rate().first() / 100);
            parameters.countStep();
        }
    }

    @Override
    public void close() {
        memory.close();
        parameters.close();
    }
}
