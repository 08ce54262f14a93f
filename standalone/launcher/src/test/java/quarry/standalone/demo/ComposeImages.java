package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The images that docker-compose.yml names. */
record ComposeImages(String compose) {

    static ComposeImages read(Path checkout) throws IOException {
        return new ComposeImages(Files.readString(checkout.resolve("docker-compose.yml")));
    }

    /** The image of a service, or what the system property {@code image.SERVICE} says instead. */
    String of(String service) {
        var image = Pattern.compile("(?ms)^  " + service + ":$.*?^    image: (?:\\$\\{\\w+:-)?([^}\\s]+)}?$")
                .matcher(compose);
        if (!image.find()) {
            throw new IllegalArgumentException("docker-compose.yml has no image for " + service);
        }
        return System.getProperty("image." + service, image.group(1));
    }
}
