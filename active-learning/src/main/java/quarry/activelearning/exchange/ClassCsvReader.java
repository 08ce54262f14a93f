package quarry.activelearning.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import quarry.activelearning.csv.CsvRows;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/** The class of each image as {@code name,label}, in UTF-8 with or without a byte order mark. */
final class ClassCsvReader implements LabelReader {

    private static final List<String> HEADER = List.of("name", "label");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        if (!collector.task().uses(new Place.Everywhere())) {
            throw new IOException("a csv has classes of images, and the project's labels have none");
        }
        for (var file : files.ending(".csv")) {
            try (var text = text(file)) {
                read(file, new CsvRows(text), collector);
            }
        }
    }

    private static Reader text(LabelFile file) throws IOException {
        var stream = file.open(LabelFiles.MOST_OF_MANY_IMAGES);
        // a decoder of its own fails at what is no UTF-8
        var text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static void read(LabelFile file, CsvRows rows, Collector collector) throws IOException {
        var header = rows.next();
        if (header.isEmpty() || !header.get().equals(HEADER)) {
            throw new IOException(file.name() + " does not begin with the line name,label");
        }
        int number = 1;
        try {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                number++;
                take(number, row.get(), collector);
            }
        } catch (IOException e) {
            collector.refuse("row " + (number + 1), Reasons.of(e) + "; nothing after it was read");
        }
    }

    private static void take(int number, List<String> row, Collector collector) {
        if (row.size() == HEADER.size()) {
            collector.takeUnseen(row.get(0), new Mark(row.get(1), new Place.Everywhere()));
        } else {
            collector.refuse("row " + number, "not a name and a label");
        }
    }
}
