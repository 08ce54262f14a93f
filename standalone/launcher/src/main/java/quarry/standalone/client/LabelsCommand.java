package quarry.standalone.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.standalone.stack.DataOption;
import quarry.standalone.terminal.Progress;

/** {@code quarry labels}. */
@Command(name = "labels", description = "Imports labels.", mixinStandardHelpOptions = true)
public final class LabelsCommand {

    private static final List<String> HEADER = List.of("name", "label");

    @Command(
            name = "import",
            description = "Imports class labels from a csv file with the header name,label.",
            mixinStandardHelpOptions = true)
    int imports(
            @Mixin DataOption data,
            @Parameters(paramLabel = "FILE.csv") Path file,
            @Option(names = "--project", required = true) String project) {
        var labels = read(file);
        Outcomes outcomes;
        try (var progress = Progress.titled("labelling")) {
            outcomes = new Labelling(Api.of(data.directory()), project).send(labels, progress);
        }
        return Report.print(outcomes);
    }

    static List<NewLabel> read(Path file) {
        List<List<String>> rows;
        try {
            rows = CsvRows.parse(Files.readString(file));
        } catch (IOException e) {
            throw new ClientException("cannot read " + file + ": " + e, e);
        }
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new ClientException(file + " does not begin with the line name,label");
        }
        for (int line = 1; line < rows.size(); line++) {
            if (rows.get(line).size() != HEADER.size()) {
                throw new ClientException(file + ", row " + (line + 1) + ": not a name and a label");
            }
        }
        return rows.stream()
                .skip(1)
                .map(row -> NewLabel.ofClass(row.get(0), row.get(1)))
                .toList();
    }
}
