package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/**
 * Branches of several resolutions side by side, each half as wide and high as the one before, and then an exchange: every
 * output is the sum over all branches.
 *
 * @param branches the blocks of each branch
 * @param exchanges for each output the ways from the other branches, by the number of the branch
 */
record HighResolutionModule(List<List<BasicBlock>> branches, List<Map<Integer, Exchange>> exchanges) {

    /**
     * A module.
     *
     * @param widths channels of each branch
     * @param blocks of a branch
     * @param outputs how many resolutions come out, the finest first
     */
    static HighResolutionModule of(String name, List<Integer> widths, int blocks, int outputs) {
        return new HighResolutionModule(
                IntStream.range(0, widths.size())
                        .mapToObj(branch -> branch(name + ".branches." + branch, widths.get(branch), blocks))
                        .toList(),
                IntStream.range(0, outputs)
                        .mapToObj(output -> exchanges(name + ".fuse_layers." + output, widths, output))
                        .toList());
    }

    private static List<BasicBlock> branch(String name, int width, int blocks) {
        return IntStream.range(0, blocks)
                .mapToObj(block -> BasicBlock.of(name + "." + block, width))
                .toList();
    }

    private static Map<Integer, Exchange> exchanges(String name, List<Integer> widths, int output) {
        var exchanges = new TreeMap<Integer, Exchange>();
        for (int branch = 0; branch < widths.size(); branch++) {
            var way = name + "." + branch;
            int in = widths.get(branch);
            int out = widths.get(output);
            if (branch > output) {
                exchanges.put(branch, Exchange.up(way, in, out, 1 << (branch - output)));
            } else if (branch < output) {
                exchanges.put(branch, Exchange.down(way, in, out, output - branch));
            }
        }
        return exchanges;
    }

    void declare(Layout layout) {
        branches.forEach(blocks -> blocks.forEach(block -> block.declare(layout)));
        exchanges.forEach(ways -> ways.values().forEach(way -> way.declare(layout)));
    }

    /** From one map a branch to one map an output; the inputs stay open. */
    List<NDArray> apply(Pass pass, List<NDArray> inputs) {
        var maps = new ArrayList<NDArray>();
        for (int branch = 0; branch < branches.size(); branch++) {
            maps.add(alone(pass, branches.get(branch), inputs.get(branch)));
        }
        var outputs = new ArrayList<NDArray>();
        for (int output = 0; output < exchanges.size(); output++) {
            outputs.add(pass.relu(sum(pass, exchanges.get(output), maps, output)));
        }
        maps.forEach(pass::spent);
        return outputs;
    }

    private static NDArray alone(Pass pass, List<BasicBlock> blocks, NDArray input) {
        var x = blocks.get(0).apply(pass, input);
        for (var block : blocks.subList(1, blocks.size())) {
            var y = block.apply(pass, x);
            pass.spent(x);
            x = y;
        }
        return x;
    }

    private static NDArray sum(Pass pass, Map<Integer, Exchange> ways, List<NDArray> maps, int output) {
        NDArray sum = null;
        for (var way : ways.entrySet()) {
            var term = way.getValue().apply(pass, maps.get(way.getKey()));
            if (sum == null) {
                sum = term;
            } else {
                sum = pass.add(sum, term);
                pass.spent(term);
            }
        }
        return pass.add(sum, maps.get(output));
    }
}
