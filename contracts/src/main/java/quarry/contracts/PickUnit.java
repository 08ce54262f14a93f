package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one pick of a project is.
 *
 * @param regions picked in a cycle, for {@link Kind#REGION}; 0 otherwise
 */
public record PickUnit(Kind kind, int regions) {

    public static final PickUnit IMAGES = new PickUnit(Kind.IMAGE, 0);

    public PickUnit {
        Require.present(kind, "unit");
        if (kind == Kind.REGION ? regions < 1 : regions != 0) {
            throw new IllegalArgumentException(
                    "regions is a positive number for the unit 'region', else 0: " + regions);
        }
    }

    /** So many regions a cycle; whole images for 0. */
    public static PickUnit of(int regions) {
        return regions == 0 ? IMAGES : new PickUnit(Kind.REGION, regions);
    }

    public boolean picksRegions() {
        return kind == Kind.REGION;
    }

    public enum Kind {
        /** A whole image. */
        @JsonProperty("image")
        IMAGE,
        /** A part of an image, as the project's task cuts it; a cycle without a model still picks whole images. */
        @JsonProperty("region")
        REGION
    }
}
