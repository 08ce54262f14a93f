package quarry.activelearning.region;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/** The scores of the regions of some images; each image has as many regions as its task finds. */
public final class RegionScores {

    /** Of no image. */
    public static final RegionScores NONE = new RegionScores(List.of());

    private static final String COUNTS = "counts";
    private static final String SCORES = "scores";

    private final List<double[]> images;

    private RegionScores(List<double[]> images) {
        this.images = images;
    }

    /** The scores of each image, those of region 1 first. */
    public static RegionScores of(List<double[]> images) {
        return new RegionScores(images.stream().map(double[]::clone).toList());
    }

    /** How many images there are. */
    public int images() {
        return images.size();
    }

    /** The scores of an image, that of region 1 first. */
    public double[] of(int image) {
        return images.get(image).clone();
    }

    /**
     * Reads a safetensors file with the tensors {@code counts}, the number of regions of each image, and {@code scores},
     * those of all images one behind the other.
     *
     * @throws IOException if it is damaged or has other tensors
     */
    public static RegionScores read(byte[] file) throws IOException {
        var tensors = Safetensors.read(file).tensors();
        if (tensors.size() != 2 || !isList(tensors.get(COUNTS), Dtype.I32) || !isList(tensors.get(SCORES), Dtype.F64)) {
            throw new IOException("not a file of scores of regions: it has " + tensors.keySet());
        }
        var counts = tensors.get(COUNTS).bytes().asIntBuffer();
        var scores = tensors.get(SCORES).bytes().asDoubleBuffer();
        var images = new double[counts.remaining()][];
        for (int i = 0; i < images.length; i++) {
            int count = counts.get();
            if (count < 0 || count > scores.remaining()) {
                throw new IOException("a damaged file of scores of regions: image " + i + " has " + count);
            }
            images[i] = new double[count];
            scores.get(images[i]);
        }
        if (scores.hasRemaining()) {
            throw new IOException("a damaged file of scores of regions: " + scores.remaining() + " are of no image");
        }
        return new RegionScores(List.of(images));
    }

    private static boolean isList(Tensor tensor, Dtype dtype) {
        return tensor != null && tensor.dtype() == dtype && tensor.shape().size() == 1;
    }

    /** The file that {@link #read} reads; equal scores give equal bytes. */
    public byte[] bytes() {
        int all = images.stream().mapToInt(image -> image.length).sum();
        var counts = little(images.size() * Integer.BYTES);
        var scores = little(Math.multiplyExact(all, Double.BYTES));
        for (var image : images) {
            counts.putInt(image.length);
            for (double score : image) {
                scores.putDouble(score);
            }
        }
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put(COUNTS, new Tensor(Dtype.I32, List.of((long) images.size()), counts.flip()));
        tensors.put(SCORES, new Tensor(Dtype.F64, List.of((long) all), scores.flip()));
        return new Safetensors(tensors, Map.of()).bytes();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionScores scores && Arrays.deepEquals(images.toArray(), scores.images.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(images.toArray());
    }
}
