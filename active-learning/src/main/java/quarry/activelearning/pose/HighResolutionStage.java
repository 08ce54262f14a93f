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
 * Modules one behind the other, with one branch more than the stage before.
 *
 * @param transition for each branch that is new, or has other channels than before, the convolution that leads to it
 * @param modules at least one
 */
record HighResolutionStage(Map<Integer, NormalisedConvolution> transition, List<HighResolutionModule> modules) {

    /**
     * A stage.
     *
     * @param number in the names, from 2
     * @param before channels of the maps that come in
     * @param widths channels of each branch, one more than come in
     * @param modules how many
     * @param blocks of each branch of a module
     * @param outputs how many maps come out, the finest first
     */
    static HighResolutionStage of(
            int number, List<Integer> before, List<Integer> widths, int modules, int blocks, int outputs) {
        return new HighResolutionStage(
                transition("transition" + (number - 1), before, widths),
                IntStream.range(0, modules)
                        .mapToObj(module -> HighResolutionModule.of(
                                "stage" + number + "." + module,
                                widths,
                                blocks,
                                module == modules - 1 ? outputs : widths.size()))
                        .toList());
    }

    private static Map<Integer, NormalisedConvolution> transition(
            String name, List<Integer> before, List<Integer> widths) {
        var transition = new TreeMap<Integer, NormalisedConvolution>();
        for (int branch = 0; branch < before.size(); branch++) {
            int in = before.get(branch);
            int out = widths.get(branch);
            if (in != out) {
                transition.put(branch, NormalisedConvolution.inSequence(name + "." + branch, in, out, 3, 1));
            }
        }
        int added = before.size();
        transition.put(
                added,
                NormalisedConvolution.inSequence(
                        name + "." + added + ".0", before.get(added - 1), widths.get(added), 3, 2));
        return transition;
    }

    void declare(Layout layout) {
        transition.values().forEach(convolution -> convolution.declare(layout));
        modules.forEach(module -> module.declare(layout));
    }

    /** From the maps of the stage before to those of this one; the inputs stay open. */
    List<NDArray> apply(Pass pass, List<NDArray> inputs) {
        var entering = new ArrayList<>(inputs);
        entering.add(inputs.get(inputs.size() - 1));
        transition.forEach(
                (branch, convolution) -> entering.set(branch, convolution.activated(pass, entering.get(branch))));
        var maps = modules.get(0).apply(pass, entering);
        transition.keySet().forEach(branch -> pass.spent(entering.get(branch)));
        for (var module : modules.subList(1, modules.size())) {
            var next = module.apply(pass, maps);
            maps.forEach(pass::spent);
            maps = next;
        }
        return maps;
    }
}
