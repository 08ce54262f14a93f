package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Credentials of one data directory, made at its first use and kept in a file that only its owner may read. */
public record Secrets(String s3AccessKey, String s3SecretKey, String postgresPassword) {

    public static Secrets of(DataDirectory data) {
        var file = data.root().resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(
                        file,
                        "s3.access-key=%s%ns3.secret-key=%s%npostgres.password=%s%n"
                                .formatted(random(10), random(20), random(20)));
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return new Secrets(
                    properties.getProperty("s3.access-key"),
                    properties.getProperty("s3.secret-key"),
                    properties.getProperty("postgres.password"));
        } catch (IOException e) {
            throw new ServerException("cannot keep credentials in " + file + ": " + e, e);
        }
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** Never the secrets themselves: records print their fields otherwise. */
    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
