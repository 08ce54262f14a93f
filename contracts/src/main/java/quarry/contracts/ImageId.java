package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of an image: the same name with the same bytes in the same project is the same image. */
public record ImageId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImageId {
        Require.present(value, "image id");
    }

    /** The id of the bytes with this lower-case hex SHA-256 under this name. */
    public static ImageId of(ProjectId project, String name, String sha256) {
        return new ImageId(NameBasedId.of("image", project, name, sha256));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
