package quarry.activelearning.example;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;
import quarry.activelearning.block.LossPredictingBlock;
import quarry.activelearning.csv.EntropyCsv;
import quarry.activelearning.model.CrossEntropy;
import quarry.activelearning.model.RankingLoss;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;

/** Trains a DJL network of one's own, and says which images of the pool to label next. */
record OwnNetwork(Model own, TrainingConfig config) {
    void run(Dataset labelled, NDArray pool, List<String> names, Path csv) throws Exception {
        var block = new LossPredictingBlock(own.getBlock(), List.of("low", "high"), 16); // a head on two feature maps
        own.setBlock(block);
        try (var trainer = own.newTrainer(config)) {
            trainer.initialize(pool.getShape());
            for (int epoch = 0; epoch < 20; epoch++) {
                block.cutFeatures(epoch >= 12); // from here on the ranking loss teaches the head alone
                for (var batch : trainer.iterateDataset(labelled)) {
                    try (var collector = trainer.newGradientCollector()) {
                        var answer = trainer.forward(batch.getData()); // the output, and a predicted loss an image
                        var losses = CrossEntropy.of(answer, batch.getLabels());
                        collector.backward(losses.mean().add(RankingLoss.of(answer.get(1), losses, 1)));
                    }
                    trainer.step();
                    batch.close();
                }
            }
        }
        var query = new Query(names, block.predictedLosses(pool), 10, 1311); // ten images, ties by a seed
        EntropyCsv.write(csv, names, Strategies.named("learning-loss").pick(query));
    }
}
