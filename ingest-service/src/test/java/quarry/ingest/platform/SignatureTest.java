package quarry.ingest.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;

class SignatureTest {

    /** RFC 4231, test case 2. */
    private static final String KEY = "Jefe";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void hexadecimalDigitsAndBase64AreTaken() {
        var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));

        assertThat(Signature.isRight(HEX, BODY, KEY)).isTrue();
        assertThat(Signature.isRight(HEX.toUpperCase(java.util.Locale.ROOT), BODY, KEY))
                .isTrue();
        assertThat(Signature.isRight("sha256=" + HEX, BODY, KEY)).isTrue();
        assertThat(Signature.isRight(base64, BODY, KEY)).isTrue();
        assertThat(Signature.isRight(" sha256=" + base64, BODY, KEY)).isTrue();
    }

    @Test
    void allElseIsWrong() {
        assertThat(Signature.isRight(null, BODY, KEY)).isFalse();
        assertThat(Signature.isRight("", BODY, KEY)).isFalse();
        assertThat(Signature.isRight("?!", BODY, KEY)).isFalse();
        assertThat(Signature.isRight(HEX.replace('5', '6'), BODY, KEY)).isFalse();
        assertThat(Signature.isRight("x".repeat(64), BODY, KEY)).isFalse();
        assertThat(Signature.isRight(HEX, "another".getBytes(UTF_8), KEY)).isFalse();
        assertThat(Signature.isRight(HEX, BODY, "another")).isFalse();
    }

    @Test
    void aTokenIsForOneImage() {
        var cats = new ProjectId("cats");
        var image = ImageId.of(cats, "a.png", "0".repeat(64));
        var token = ItemToken.of(cats, image, KEY);

        assertThat(ItemToken.isRight(token, cats, image, KEY)).isTrue();
        assertThat(ItemToken.isRight(token, new ProjectId("dogs"), image, KEY)).isFalse();
        assertThat(ItemToken.isRight(token, cats, ImageId.of(cats, "b.png", "0".repeat(64)), KEY))
                .isFalse();
        assertThat(ItemToken.isRight(token, cats, image, "another")).isFalse();
        assertThat(ItemToken.isRight(null, cats, image, KEY)).isFalse();
    }
}
