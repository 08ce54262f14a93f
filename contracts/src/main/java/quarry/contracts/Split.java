package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an image is for. */
public enum Split {
    /** May be chosen for annotation and trained on. */
    @JsonProperty("pool")
    POOL,
    /** Held out: models are evaluated on it, and it is never chosen or trained on. */
    @JsonProperty("test")
    TEST
}
