package quarry.standalone.client;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.activelearning.exchange.ImportOptions;
import quarry.activelearning.exchange.LabelExport;
import quarry.activelearning.exchange.LabelImport;
import quarry.standalone.stack.DataOption;

/** {@code quarry labels}. */
@Command(name = "labels", description = "Imports and exports labels.", mixinStandardHelpOptions = true)
public final class LabelsCommand {

    /** For the help. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return LabelImport.formats().iterator();
        }
    }

    /** For the help. */
    static final class ExportFormats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return LabelExport.formats().iterator();
        }
    }

    @Command(
            name = "import",
            description = "Imports labels that somebody made elsewhere. Doing it again changes nothing, so it can be"
                    + " interrupted.",
            mixinStandardHelpOptions = true)
    int imports(
            @Mixin DataOption data,
            @Parameters(paramLabel = "PATH", description = "A file, a folder or a zip.") Path place,
            @Option(names = "--project", required = true) String project,
            @Option(
                            names = "--format",
                            paramLabel = "NAME",
                            defaultValue = "csv",
                            completionCandidates = Formats.class,
                            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, with the header"
                                    + " name,label).")
                    String format,
            @Option(
                            names = "--status",
                            split = ",",
                            defaultValue = "Completed",
                            description = "With which status an item of annotate.online is finished; none is that of an"
                                    + " item without one (default: ${DEFAULT-VALUE}).")
                    Set<String> statuses,
            @Option(
                            names = "--only-known-classes",
                            description = "Leaves out what is marked with a class that the project has not, instead of"
                                    + " refusing the image.")
                    boolean onlyKnownClasses) {
        return new LabelFileImport(Api.of(data.directory()), project)
                .run(format, place, new ImportOptions(statuses, onlyKnownClasses));
    }

    @Command(
            name = "export",
            description =
                    "Writes all labels of a project for other programs: one file of text for csv and coco, else a zip.",
            mixinStandardHelpOptions = true)
    int exports(
            @Mixin DataOption data,
            @Parameters(
                            paramLabel = "FORMAT",
                            completionCandidates = ExportFormats.class,
                            description = "One of ${COMPLETION-CANDIDATES}.")
                    String format,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--out", required = true, paramLabel = "PATH") Path out) {
        int count = new LabelFileExport(Api.of(data.directory()), project).run(format, out);
        System.out.println(count + " labels in " + out);
        return 0;
    }
}
