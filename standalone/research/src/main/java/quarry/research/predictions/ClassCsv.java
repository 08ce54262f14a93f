package quarry.research.predictions;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.prediction.PredictedImage;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;

/** Classes as a csv: {@code name,class}, and whatever comes behind that; UTF-8, RFC 4180. */
final class ClassCsv {

    private static final String NAME = "name";
    private static final String CLASS = "class";
    private static final int COLUMNS = 2;

    private ClassCsv() {}

    /** Writes {@code name,class,probability}. */
    static PredictionWriter writer(Path file) throws IOException {
        var out = Files.newBufferedWriter(file);
        out.write("name,class,probability\r\n");
        return new PredictionWriter() {
            @Override
            public void add(PredictedImage image) throws IOException {
                for (var finding : image.prediction().findings()) {
                    writeRow(out, image.name(), finding);
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private static void writeRow(Writer out, String name, Finding finding) throws IOException {
        out.write(CsvRow.quoted(name) + ',' + CsvRow.quoted(finding.className()) + ','
                + String.format(Locale.ROOT, "%.6f", finding.score()) + "\r\n");
    }

    static Answers read(Path file, NamedImages images) throws IOException {
        var names = ImageNames.of(images);
        var classes = new HashMap<Integer, String>();
        int others = 0;
        for (var row : rows(file)) {
            var index = names.index(row.get(0));
            if (index.isEmpty()) {
                others++;
            } else if (classes.put(index.getAsInt(), row.get(1)) != null) {
                throw new IOException(file + " has two classes for " + row.get(0));
            }
        }
        var answered = new BitSet();
        classes.keySet().forEach(answered::set);
        ImageNames.requireAll(file, images, answered);
        return answers(classes, others);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        var rows = CsvRow.all(Files.readString(file));
        if (rows.isEmpty() || !startsWithHeader(rows.get(0))) {
            throw new IOException(file + " does not begin with " + NAME + "," + CLASS);
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() < COLUMNS) {
                throw new IOException(file + ", row " + (i + 1) + ": no name and class");
            }
        }
        return rows.subList(1, rows.size());
    }

    private static boolean startsWithHeader(List<String> row) {
        return row.size() >= COLUMNS && row.get(0).equals(NAME) && row.get(1).equals(CLASS);
    }

    private static Answers answers(Map<Integer, String> classes, int others) {
        return new Answers() {
            @Override
            public List<Finding> of(int image) {
                return List.of(new Finding(classes.get(image), 1, new Geometry.Whole()));
            }

            @Override
            public int others() {
                return others;
            }
        };
    }
}
