package quarry.activelearning.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quarry.activelearning.task.Mark;

/**
 * YOLO: a text file for each image, a line for each object; the names of the classes in {@code data.yaml}, {@code classes.txt}
 * or {@code obj.names}, else those of the project in their order. An empty file says that there is nothing to see, no file that
 * nobody has looked.
 */
final class YoloReader implements LabelReader {

    private static final String END = ".txt";
    private static final Set<String> LISTS = Set.of("classes.txt", "train.txt", "val.txt", "test.txt");

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        var names = YoloNames.in(files).orElse(collector.classes());
        for (var file : files.ending(END)) {
            if (!LISTS.contains(file.name())) {
                collector.orRefuse(file.path(), () -> read(file, names, collector));
            }
        }
    }

    private static void read(LabelFile file, List<String> names, Collector collector) throws IOException {
        var image =
                collector.images().withStem(file.path().substring(0, file.path().length() - END.length()));
        if (image.isEmpty()) {
            collector.skipUnknown(file.path());
            return;
        }
        var marks = new ArrayList<Mark>();
        var line = new YoloLine(names, image.get().size(), collector.task().skeleton());
        var lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (!lines.get(i).isBlank()) {
                    marks.add(line.mark(lines.get(i)));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        collector.take(image.get(), Optional.empty(), marks);
    }

    /** Of a small file in UTF-8, with or without a byte order mark. */
    static List<String> lines(LabelFile file) throws IOException {
        var bytes = ByteBuffer.wrap(file.bytes(LabelFiles.MOST_OF_ONE_IMAGE));
        var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
