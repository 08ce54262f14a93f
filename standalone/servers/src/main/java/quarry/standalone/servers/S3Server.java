package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** An S3 server that keeps objects as plain files, and asks for signed requests. Its one bucket is there from the start. */
public final class S3Server extends Server {

    /** The bucket of Quarry. */
    public static final String BUCKET = "quarry";

    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private final Home home;
    private final Secrets secrets;

    public S3Server(Home home, DataDirectory data, int port, Secrets secrets) {
        super("s3", port, data);
        this.home = home;
        this.secrets = secrets;
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    public String accessKey() {
        return secrets.s3AccessKey();
    }

    public String secretKey() {
        return secrets.s3SecretKey();
    }

    @Override
    protected Command prepare() throws IOException {
        var directory = Files.createDirectories(data().root().resolve("s3"));
        var objects = directory.resolve("objects");
        // s3proxy reads the permissions of the directory: one that others may read is a bucket for everybody, unsigned
        Files.setPosixFilePermissions(
                Files.createDirectories(objects.resolve(BUCKET)), PosixFilePermissions.fromString("rwx------"));
        var properties = directory.resolve("s3proxy.properties");
        PrivateFile.write(
                properties,
                """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """
                        .formatted(endpoint(), accessKey(), secretKey(), objects));
        return Command.java(
                OPTIONS,
                Map.of(),
                List.of("-cp", home.classPath("s3"), "org.gaul.s3proxy.Main", "--properties", properties.toString()));
    }
}
