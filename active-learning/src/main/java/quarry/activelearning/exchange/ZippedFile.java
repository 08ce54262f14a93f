package quarry.activelearning.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file in a zip. What the zip says of its length is not believed. */
record ZippedFile(ZipFile zip, ZipEntry entry) implements LabelFile {

    /** More than this many bytes from one packed byte are no label. */
    static final int MOST_RATIO = 200;

    private static final long HARMLESS = 1L << 20;
    private static final Pattern LEADS_OUT = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");

    static List<LabelFile> in(ZipFile zip, BiConsumer<String, String> refused) throws IOException {
        if (zip.size() > LabelFiles.MOST_FILES) {
            throw new IOException("has more than the allowed " + LabelFiles.MOST_FILES + " files");
        }
        var files = new ArrayList<LabelFile>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (LEADS_OUT.matcher(entry.getName().replace('\\', '/')).matches()) {
                refused.accept(entry.getName(), "the path leads out of the archive");
            } else if (!entry.isDirectory()) {
                files.add(new ZippedFile(zip, entry));
            }
        }
        files.sort(Comparator.comparing(LabelFile::path));
        return files;
    }

    @Override
    public String path() {
        return entry.getName();
    }

    @Override
    public InputStream open(long most) throws IOException {
        long mostOfArchive = Math.max(HARMLESS, MOST_RATIO * Math.max(0, entry.getCompressedSize()));
        return new LimitedStream(zip.getInputStream(entry), most, mostOfArchive);
    }
}
