package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.OptionalInt;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/** A network as a function of its parameters: no state of its own, safe for threads. */
public interface Network {

    /** Adds the network's arrays. */
    void declare(Layout layout);

    /**
     * What this network calls an array that a file calls so: its own name, or that of the same array in another form of
     * the network, such as one that was trained on ImageNet.
     */
    default String ownName(String name) {
        return name;
    }

    /** Channels of each feature map, in order. */
    List<Integer> featureChannels();

    /** Numbers of the vector that stands for an image, {@link Outputs#embedding()}; empty if there is none. */
    default OptionalInt embeddingSize() {
        return OptionalInt.empty();
    }

    /** Runs a mini-batch; results belong to the manager of the inputs. */
    Outputs forward(Pass pass, NDArray inputs);

    /**
     * Answers with parts of the network left out, a different {@link DropoutMask} each time (Gal and Ghahramani,
     * <i>Dropout as a Bayesian Approximation</i>, arXiv 1506.02142).
     *
     * @param pass one that does not train
     * @param inputs the mini-batch
     * @param outputs what {@link #forward} said about it; as much of it is used again as the place of the dropout allows
     * @param passes how many answers
     * @return each like {@link Outputs#output()}
     * @throws IllegalStateException if the network has no place for dropout
     */
    default List<NDArray> stochasticOutputs(Pass pass, NDArray inputs, Outputs outputs, int passes) {
        throw new IllegalStateException("the network has no dropout");
    }
}
