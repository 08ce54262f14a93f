package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;

/**
 * Predicts the loss of an image from the feature maps of a network.
 *
 * <p>Yoo and Kweon, <i>Learning Loss for Active Learning</i>, CVPR 2019, arXiv 1905.03677, figure 2: each map is averaged
 * to cells x cells, goes through a linear layer and a ReLU of its own, and one linear layer over all of them gives the
 * prediction, which may be negative.
 *
 * @param channels channels of each feature map
 * @param width outputs of each map's linear layer
 * @param cells side of the averaged map; 1 is a global average
 */
public record LossHead(List<Integer> channels, int width, int cells) {

    /** How the names of its arrays begin. */
    public static final String PREFIX = "loss_head.";

    public LossHead {
        channels = List.copyOf(channels);
    }

    /** Adds {@code loss_head.FC1} .. {@code FCn} and {@code loss_head.linear}. */
    public void declare(Layout layout) {
        for (int k = 0; k < channels.size(); k++) {
            layout.linear(layer(k), channels.get(k) * cells * cells, width);
        }
        layout.linear(PREFIX + "linear", channels.size() * width, 1);
    }

    /**
     * Predicts.
     *
     * @param features [B, C_k, H_k, W_k] each
     * @return [B]
     */
    public NDArray forward(Pass pass, List<NDArray> features) {
        var hidden = new NDList();
        for (int k = 0; k < channels.size(); k++) {
            hidden.add(hidden(pass, layer(k), features.get(k)));
        }
        return pass.linear(PREFIX + "linear", Torch.concat(hidden, 1)).squeeze(1);
    }

    private NDArray hidden(Pass pass, String layer, NDArray map) {
        var pooled = Torch.adaptiveAveragePool(map, cells);
        var flat = pooled.reshape(pooled.getShape().get(0), -1);
        return pass.relu(pass.linear(layer, flat));
    }

    private static String layer(int k) {
        return PREFIX + "FC" + (k + 1);
    }
}
