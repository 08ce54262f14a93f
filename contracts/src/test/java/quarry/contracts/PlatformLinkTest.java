package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.contracts.PlatformLink.Folder;
import quarry.contracts.PlatformLink.Kind;
import quarry.contracts.PlatformLink.Place;

class PlatformLinkTest {

    private static final PlatformLink LINK = annotateOnline(new Folder(1, null), new Folder(2, "cam1_"));

    @Test
    void theLongestPrefixIsTheFolder() {
        assertThat(LINK.place("a.jpg")).contains(new Place(1, "a.jpg"));
        assertThat(LINK.place("cam1_a.jpg")).contains(new Place(2, "a.jpg"));
        assertThat(LINK.place("cam1_")).contains(new Place(1, "cam1_"));
        assertThat(annotateOnline(new Folder(2, "cam1_")).place("a.jpg")).isEmpty();
    }

    @Test
    void anItemIsTheImageThatWouldBeThere() {
        assertThat(LINK.image(new Place(2, "a.jpg"))).contains("cam1_a.jpg");
        assertThat(LINK.image(new Place(1, "a.jpg"))).contains("a.jpg");
        // the image of that name is in the other folder
        assertThat(LINK.image(new Place(1, "cam1_a.jpg"))).isEmpty();
        assertThat(LINK.image(new Place(3, "a.jpg"))).isEmpty();
    }

    @Test
    void whatCanNotWorkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> annotateOnline());
        assertThatIllegalArgumentException().isThrownBy(() -> annotateOnline(new Folder(1, ""), new Folder(1, "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> annotateOnline(new Folder(1, ""), new Folder(2, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Folder(0, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlatformLink(Kind.LABEL_STUDIO, 0, null, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlatformLink(Kind.LABEL_STUDIO, 1, null, null, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlatformLink(Kind.BUCKET, 1, null, null, false));
    }

    private static PlatformLink annotateOnline(Folder... folders) {
        return new PlatformLink(Kind.ANNOTATE_ONLINE, 4711, List.of(folders), null, false);
    }
}
