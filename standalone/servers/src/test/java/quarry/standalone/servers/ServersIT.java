package quarry.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.PutObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All three servers, each asked by its ordinary client. */
class ServersIT {

    @TempDir
    static Path directory;

    private static Servers servers;

    @BeforeAll
    static void start() {
        servers = Servers.start(Home.find(), directory);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void everyPortIsOpenOnTheLoopbackAddressOnly() throws IOException {
        var controller = Files.readAllLines(directory.resolve("ports.properties")).stream()
                .filter(line -> line.startsWith("kafka-controller="))
                .map(line -> Integer.parseInt(line.substring("kafka-controller=".length())))
                .toList();

        for (var server : servers.all()) {
            assertThat(Listening.addresses(server.port())).isNotEmpty().allSatisfy(ServersIT::isLoopback);
        }
        assertThat(Listening.addresses(controller.get(0))).isNotEmpty().allSatisfy(ServersIT::isLoopback);
    }

    @Test
    void theBrokerKeepsRecordsOverARestart() throws Exception {
        // Given
        try (var admin = Clients.admin(servers.kafka());
                var producer = Clients.producer(servers.kafka())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("kept", "key", "value")).get();
        }

        // When
        servers.kafka().stop();
        servers.kafka().start();

        // Then
        assertThat(Clients.values(servers.kafka(), "kept")).containsExactly("value");
    }

    @Test
    void theBrokerNeverCreatesATopicByItself() {
        try (var producer = Clients.producer(servers.kafka())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "key", "value"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class)
                    .hasMessageContaining("misspelt not present");
        }
    }

    @Test
    void theBucketKeepsObjectsOverAKill() throws Exception {
        // Given
        var bytes = "pixels".getBytes(StandardCharsets.UTF_8);
        var client = Clients.s3(servers.s3(), servers.s3().secretKey());
        client.putObject(PutObjectArgs.builder().bucket(S3Server.BUCKET).object("projects/a/images/b").stream(
                        new ByteArrayInputStream(bytes), bytes.length, -1)
                .build());

        // When
        servers.s3().process().kill();
        servers.s3().start();

        // Then
        try (var object = client.getObject(GetObjectArgs.builder()
                .bucket(S3Server.BUCKET)
                .object("projects/a/images/b")
                .build())) {
            assertThat(object.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theBucketRefusesWhoeverDoesNotKnowTheSecret() throws Exception {
        var stranger = Clients.s3(servers.s3(), "guess");
        var unsigned = HttpRequest.newBuilder(URI.create(servers.s3().endpoint() + "/" + S3Server.BUCKET))
                .build();

        assertThatThrownBy(() -> stranger.listBuckets())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.errorResponse().code()).isEqualTo("SignatureDoesNotMatch"));
        assertThat(HttpClient.newHttpClient()
                        .send(unsigned, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDatabaseKeepsRowsOverAKill() throws Exception {
        // Given
        var password = servers.postgres().password();
        try (var connection = Clients.postgres(servers.postgres(), password);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
            statement.execute("insert into kept values (7)");
        }

        // When
        servers.postgres().process().kill();
        servers.postgres().start();

        // Then
        try (var connection = Clients.postgres(servers.postgres(), password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void theDatabaseAsksForAPassword() {
        assertThatThrownBy(() -> Clients.postgres(servers.postgres(), "guess").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void theDatabaseIsDurable() throws Exception {
        try (var connection =
                        Clients.postgres(servers.postgres(), servers.postgres().password());
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void onlyTheOwnerReadsTheCredentials() throws IOException {
        for (var file : List.of("secrets.properties", "s3/s3proxy.properties")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(directory.resolve("run").resolve("postgres-password")).doesNotExist();
    }

    @Test
    void aSecondOwnerOfTheDataDirectoryIsRefused() {
        assertThatThrownBy(() -> Servers.start(Home.find(), directory))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("in use by another process");
    }

    /** 127.0.0.1, plain or mapped into IPv6. */
    private static void isLoopback(String address) {
        assertThat(address).isIn("0100007F", "0000000000000000FFFF00000100007F");
    }
}
