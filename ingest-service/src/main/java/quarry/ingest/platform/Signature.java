package quarry.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 of a body with a secret. The platform does not say how it writes it, so hexadecimal digits and base64 are
 * both taken, with or without {@code sha256=} before them.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEX_LENGTH = 64;

    private Signature() {}

    /** Whether a header signs the body; takes as long whether it is nearly right or quite wrong. */
    static boolean isRight(String header, byte[] body, String secret) {
        return header != null && MessageDigest.isEqual(decoded(header.strip()), of(body, secret));
    }

    static byte[] of(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] decoded(String header) {
        var text = header.startsWith("sha256=") ? header.substring("sha256=".length()) : header;
        try {
            return text.length() == HEX_LENGTH
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
