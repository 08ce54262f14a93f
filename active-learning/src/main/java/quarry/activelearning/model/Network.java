package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;

/** A network as a function of its parameters: no state of its own, safe for threads. */
public interface Network {

    /** Adds the network's arrays. */
    void declare(Layout layout);

    /** Channels of each feature map, in order. */
    List<Integer> featureChannels();

    /** Runs a mini-batch; results belong to the manager of the inputs. */
    Outputs forward(Pass pass, NDArray inputs);
}
