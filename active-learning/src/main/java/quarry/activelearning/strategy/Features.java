package quarry.activelearning.strategy;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/**
 * What is known of images as vectors, one row an image.
 *
 * @param embedding phi(x), the input of the network's last linear layer, [n, D]; or descriptors of the images themselves
 * @param residual class probabilities minus one at the predicted class, [n, C]; no columns if not asked for. The outer
 *     product of both is the gradient of the loss on the last layer for the predicted label
 */
public record Features(Matrix embedding, Matrix residual) {

    /** Nothing about any image. */
    public static final Features NONE = new Features(Matrix.empty(0), Matrix.empty(0));

    private static final String EMBEDDING = "embedding";
    private static final String RESIDUAL = "residual";

    public Features {
        if (residual.columns() > 0 && residual.rows() != embedding.rows()) {
            throw new IllegalArgumentException(embedding.rows() + " embeddings but " + residual.rows() + " residuals");
        }
    }

    /** Embeddings alone. */
    public static Features of(Matrix embedding) {
        return new Features(embedding, Matrix.empty(0));
    }

    /** Images described. */
    public int rows() {
        return embedding.rows();
    }

    /** A copy of these rows, in that order. */
    public Features rows(int[] indices) {
        return new Features(embedding.rows(indices), residual.columns() == 0 ? residual : residual.rows(indices));
    }

    /**
     * Reads a safetensors file with the tensors {@code embedding} and, if there are any, {@code residual}.
     *
     * @throws IOException if it is damaged or has other tensors
     */
    public static Features read(byte[] file) throws IOException {
        var tensors = Safetensors.read(file).tensors();
        if (!tensors.containsKey(EMBEDDING) || tensors.size() != (tensors.containsKey(RESIDUAL) ? 2 : 1)) {
            throw new IOException("not a file of features: it has " + tensors.keySet());
        }
        try {
            return new Features(
                    matrix(tensors.get(EMBEDDING)),
                    tensors.containsKey(RESIDUAL) ? matrix(tensors.get(RESIDUAL)) : Matrix.empty(0));
        } catch (IllegalArgumentException e) {
            throw new IOException("a damaged file of features: " + e.getMessage(), e);
        }
    }

    /** The file that {@link #read} reads; equal features give equal bytes. */
    public byte[] bytes() {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put(EMBEDDING, tensor(embedding));
        if (residual.columns() > 0) {
            tensors.put(RESIDUAL, tensor(residual));
        }
        return new Safetensors(tensors, Map.of()).bytes();
    }

    private static Matrix matrix(Tensor tensor) throws IOException {
        if (tensor.dtype() != Dtype.F32 || tensor.shape().size() != 2) {
            throw new IOException("features should be rows of F32, but are " + tensor.dtype() + " " + tensor.shape());
        }
        FloatBuffer values = tensor.bytes().asFloatBuffer();
        var numbers = new float[values.remaining()];
        values.get(numbers);
        return new Matrix(Math.toIntExact(tensor.shape().get(1)), numbers);
    }

    private static Tensor tensor(Matrix matrix) {
        return Tensor.of(matrix.toArray(), matrix.rows(), matrix.columns());
    }
}
