package quarry.activelearning.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import quarry.activelearning.csv.CsvField;
import quarry.activelearning.task.Place;

/** Classes of images as {@link ClassCsvReader} reads them, with the line ends of RFC 4180. */
final class ClassCsvWriter implements LabelWriter {

    private final Writer text;

    ClassCsvWriter(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("name,label\r\n");
    }

    @Override
    public void add(ExportedImage image) throws IOException {
        for (var mark : image.marks()) {
            LabelExport.place(mark, Place.Everywhere.class, "csv");
            text.write(CsvField.quoted(image.name()) + "," + CsvField.quoted(mark.className()) + "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
