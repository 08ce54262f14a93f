package quarry.activelearning.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import quarry.activelearning.csv.ImageNames;

class RegionTest {

    @Test
    void aRegionHasANameThatThePlatformAccepts() {
        var region = new Region("aachen_000000_000019_leftImg8bit.png", 17);

        assertThat(region.name()).isEqualTo("aachen_000000_000019_leftImg8bit.png#17");
        ImageNames.check(region.name());
        assertThat(Region.named(region.name())).isEqualTo(region);
    }

    @Test
    void theNumberIsAfterTheLastSign() {
        assertThat(Region.named("a#1#2")).isEqualTo(new Region("a#1", 2));
    }

    @Test
    void otherNamesAreNoRegions() {
        for (var name : new String[] {"a", "a#", "#1", "a#0", "a#-1", "a#01", "a#1x", "a#9999999999"}) {
            assertThatThrownBy(() -> Region.named(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no region, which is IMAGE#NUMBER: '" + name + "'");
        }
        assertThatThrownBy(() -> new Region("a", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regions are numbered from 1: 0");
    }

    @Test
    void anImageWhoseRegionsHaveNoRoomInTheirNamesIsRefused() {
        var longest = "x".repeat(ImageNames.MOST_CHARACTERS - 4);

        Region.checkImage(longest);
        assertThatThrownBy(() -> Region.checkImage(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("with the number of a region, such as '#999', a name has at most 120 characters");
        assertThatThrownBy(() -> Region.checkImage("a/b.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name must not contain /");
    }

    @Test
    void aNameThatBecomesTooLongIsRefused() {
        var longest = "x".repeat(ImageNames.MOST_CHARACTERS - 3);

        assertThat(new Region(longest, 98).name()).hasSize(ImageNames.MOST_CHARACTERS);
        assertThatThrownBy(() -> new Region(longest, 100).name())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 120 characters");
    }
}
