package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be known of one image as a vector. */
public enum Vectors {
    /** The input of the network's last linear layer. */
    EMBEDDING("embedding"),
    /** The embedding and the residual: the two factors of the gradient on the last layer. */
    GRADIENT("gradient"),
    /** A small thumbnail of the image itself as numbers; needs no model. */
    DESCRIPTOR("descriptor");

    private final String id;

    Vectors(String id) {
        this.id = id;
    }

    /** The name in events and files. */
    public String id() {
        return id;
    }

    /** The vectors with that {@link #id()}; an unknown one is an {@link IllegalArgumentException} listing the known. */
    public static Vectors of(String id) {
        return Arrays.stream(values())
                .filter(vectors -> vectors.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown vectors '" + id + "'; known: "
                        + Arrays.stream(values()).map(Vectors::id).collect(Collectors.joining(", "))));
    }
}
