package quarry.standalone.servers;

import java.util.Map;

/**
 * Where broker, database and bucket are, and how they let one in.
 *
 * @param kafka host and port
 * @param jdbcUrl of the database
 * @param s3 URL
 */
public record Endpoints(
        String kafka, String jdbcUrl, String username, String password, String s3, String accessKey, String secretKey) {

    /** As the services read it from their environment. */
    public Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka,
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", username,
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "STORE_ENDPOINT", s3,
                "STORE_ACCESS_KEY", accessKey,
                "STORE_SECRET_KEY", secretKey,
                "STORE_BUCKET", S3Server.BUCKET);
    }
}
