package quarry.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;

/** Lets whoever has it see one image, and nothing else: an HMAC of the image's id with a key of the service. */
final class ItemToken {

    private ItemToken() {}

    static String of(ProjectId project, ImageId image, String key) {
        var what = (project + "/" + image).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Signature.of(what, key));
    }

    static boolean isRight(String token, ProjectId project, ImageId image, String key) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        of(project, image, key).getBytes(StandardCharsets.UTF_8));
    }
}
