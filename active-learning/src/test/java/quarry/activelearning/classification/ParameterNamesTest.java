package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;

class ParameterNamesTest {

    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLOCK = Pattern.compile("```names\n(.*?)```", Pattern.DOTALL);

    @Test
    void theReadmeListsEveryName() throws IOException {
        var readme = Files.readString(Path.of(System.getProperty("quarry.home"), "active-learning", "README.md"));
        var block = BLOCK.matcher(readme);
        assertThat(block.find()).isTrue();

        var listed =
                block.group(1).lines().flatMap(line -> expand(line).stream()).toList();

        var spec = new ModelSpec("classification", "reference", List.of("cat", "dog"), true);
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Blueprint.of(spec).layout().specs().stream()
                        .map(ParameterSpec::name)
                        .toList());
    }

    /** {@code FC{1,2}.bias} is short for two names. */
    private static List<String> expand(String pattern) {
        var choice = CHOICE.matcher(pattern);
        if (!choice.find()) {
            return List.of(pattern);
        }
        var names = new ArrayList<String>();
        for (var one : COMMA.splitAsStream(choice.group(1)).toList()) {
            names.addAll(expand(pattern.substring(0, choice.start()) + one + pattern.substring(choice.end())));
        }
        return names;
    }
}
