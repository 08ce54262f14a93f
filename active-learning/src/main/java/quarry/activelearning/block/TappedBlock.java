package quarry.activelearning.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sequence of blocks that also gives what comes out of some of them: its answer first, then those feature maps. */
final class TappedBlock extends AbstractBlock {

    private final SequentialBlock network;
    private final SortedSet<Integer> taps = new TreeSet<>();

    private TappedBlock(SequentialBlock network, List<String> names) {
        this.network = addChildBlock("network", network);
        names.forEach(name -> taps.add(index(name)));
    }

    static TappedBlock of(Block network, List<String> names) {
        if (network instanceof SequentialBlock sequence) {
            return new TappedBlock(sequence, names);
        }
        throw new IllegalArgumentException("only a SequentialBlock has feature maps by name; let a "
                + network.getClass().getSimpleName() + " return them after its output");
    }

    private int index(String name) {
        var children = network.getChildren();
        var found = IntStream.range(0, children.size())
                .filter(i -> names(children.get(i)).contains(name))
                .boxed()
                .toList();
        if (found.size() != 1) {
            var known = children.stream()
                    .map(child -> String.join(" or ", names(child)))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(found.size() + " blocks are called '" + name + "'; there are " + known);
        }
        return found.get(0);
    }

    /** DJL calls every lambda block {@code LambdaBlock}, and keeps the name that its owner gave it inside. */
    private static List<String> names(Pair<String, Block> child) {
        return child.getValue() instanceof LambdaBlock lambda
                ? List.of(child.getKey(), lambda.getName())
                : List.of(child.getKey());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> settings) {
        var maps = new NDList();
        var current = inputs;
        for (int i = 0; i < network.getChildren().size(); i++) {
            current = network.getChildren().get(i).getValue().forward(store, current, training);
            if (taps.contains(i)) {
                maps.add(current.singletonOrThrow());
            }
        }
        return new NDList(current.singletonOrThrow()).addAll(maps);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        network.initialize(manager, type, inputs);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        var shapes = new ArrayList<Shape>();
        var current = inputs;
        for (int i = 0; i < network.getChildren().size(); i++) {
            current = network.getChildren().get(i).getValue().getOutputShapes(current);
            if (taps.contains(i)) {
                shapes.add(current[0]);
            }
        }
        shapes.add(0, current[0]);
        return shapes.toArray(Shape[]::new);
    }
}
