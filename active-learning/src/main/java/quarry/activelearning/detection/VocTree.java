package quarry.activelearning.detection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes one year of a Pascal VOC tree. */
record VocTree(Path directory) {

    private static final float QUALITY = 0.95f;

    /** An empty tree. */
    static VocTree in(Path directory) throws IOException {
        var tree = new VocTree(directory);
        Files.createDirectories(tree.images());
        Files.createDirectories(tree.annotations());
        Files.createDirectories(tree.splits());
        return tree;
    }

    /** Writes an image as JPEG, and its annotation. */
    void add(String id, BufferedImage image, List<LabelledObject> objects) throws IOException {
        writeJpeg(image, images().resolve(id + ".jpg"));
        var xml = new StringBuilder();
        xml.append(String.format(
                Locale.ROOT,
                """
                <annotation>
                    <folder>%s</folder>
                    <filename>%s.jpg</filename>
                    <size>
                        <width>%d</width>
                        <height>%d</height>
                        <depth>3</depth>
                    </size>
                """,
                directory.getFileName(),
                id,
                image.getWidth(),
                image.getHeight()));
        objects.forEach(object -> xml.append(xml(object)));
        Files.writeString(annotations().resolve(id + ".xml"), xml.append("</annotation>\n"));
    }

    /** Writes the list of a split. */
    void list(String split, List<String> ids) throws IOException {
        Files.write(splits().resolve(split + ".txt"), ids);
    }

    /** Coordinates count from 1, and the last pixel is inside. */
    private static String xml(LabelledObject object) {
        return String.format(
                Locale.ROOT,
                """
                    <object>
                        <name>%s</name>
                        <pose>Unspecified</pose>
                        <truncated>%d</truncated>
                        <difficult>%d</difficult>
                        <bndbox>
                            <xmin>%.0f</xmin>
                            <ymin>%.0f</ymin>
                            <xmax>%.0f</xmax>
                            <ymax>%.0f</ymax>
                        </bndbox>
                    </object>
                """,
                object.className(),
                object.truncated() ? 1 : 0,
                object.difficult() ? 1 : 0,
                object.box().x0() + 1,
                object.box().y0() + 1,
                object.box().x1(),
                object.box().y1());
    }

    private static void writeJpeg(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        try (var out = Files.newOutputStream(file);
                var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    private Path images() {
        return directory.resolve("JPEGImages");
    }

    private Path annotations() {
        return directory.resolve("Annotations");
    }

    private Path splits() {
        return directory.resolve("ImageSets").resolve("Main");
    }
}
