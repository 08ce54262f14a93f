package quarry.activelearning.csv;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "img 2 (copy), final=1@x.jpeg", "Zürich-猫.png", "a-b", ".hidden", "..."})
    void goodNamesPass(String name) {
        assertThatCode(() -> ImageNames.check(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '<', '>', ':', '"', '\'', '/', '\\', '?', '*', '&', '$', '!', '+', '\n', '\0', '\u007f', '\u2028',
                '\ud800'
            })
    void aForbiddenCharacterIsRefused(char character) {
        assertThatThrownBy(() -> ImageNames.check("a" + character + "b.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a name must not contain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1.png", "@a.png", "+a.png", "-a.png", " a.png", "a.png ", "\u00a0a.png", "", ".", ".."})
    void aNameThatSomeReaderWouldTakeForSomethingElseIsRefused(String name) {
        assertThatThrownBy(() -> ImageNames.check(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameIsRefused() {
        assertThatThrownBy(() -> ImageNames.check(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasAtMost120Characters() {
        assertThatCode(() -> ImageNames.check("猫".repeat(120))).doesNotThrowAnyException();
        assertThatCode(() -> ImageNames.check("😀".repeat(120))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ImageNames.check("a".repeat(121)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name has at most 120 characters, this one has 121");
    }
}
