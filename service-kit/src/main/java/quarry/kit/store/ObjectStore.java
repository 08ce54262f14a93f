package quarry.kit.store;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.http.Method;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import quarry.contracts.ObjectRef;

/**
 * Objects by key. Every method throws {@link ObjectStoreException} when the store is away, and the reading ones
 * {@link ObjectMissingException} when there is no such object. Safe for threads.
 */
@ApplicationScoped
public class ObjectStore {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

    private final MinioClient client;
    private final MinioClient signer;
    private final String bucket;

    ObjectStore(StoreConfig config) {
        this.bucket = config.bucket();
        this.client = client(config, config.endpoint());
        this.signer = client(config, config.publicEndpoint().orElse(config.endpoint()));
    }

    private static MinioClient client(StoreConfig config, URI endpoint) {
        return MinioClient.builder()
                .endpoint(endpoint.toString())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .build();
    }

    public ObjectRef put(String key, byte[] bytes, String contentType) {
        return call("write " + key, key, () -> {
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                            new ByteArrayInputStream(bytes), bytes.length, -1)
                    .build());
            return new ObjectRef(key, bytes.length, Sha256.hex(bytes));
        });
    }

    public ObjectRef put(String key, Path file, String contentType) {
        return call("write " + key, key, () -> {
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                client.putObject(
                        PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(in, size, -1)
                                .build());
            }
            return new ObjectRef(key, size, Sha256.hex(file));
        });
    }

    /** The whole object in memory: for images, snapshots and csvs, not for weights. */
    public byte[] read(String key) {
        return call("read " + key, key, () -> {
            try (InputStream in = get(key)) {
                return in.readAllBytes();
            }
        });
    }

    /** The caller closes the stream. */
    public InputStream open(String key) {
        return call("read " + key, key, () -> get(key));
    }

    /** Writes the object to a file beside the target first, so that the target is whole or not there. */
    public void download(String key, Path target) {
        call("read " + key, key, () -> {
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "download-", ".part");
            try {
                try (InputStream in = get(key)) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        });
    }

    /** An address that gives the object to anybody for so long, with no look whether it is there. */
    public URI address(String key, Duration validity) {
        return call(
                "sign an address of " + key,
                key,
                () -> URI.create(signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                        .method(Method.GET)
                        .bucket(bucket)
                        .object(key)
                        .expiry((int) validity.toSeconds())
                        .build())));
    }

    public boolean exists(String key) {
        try {
            call(
                    "look for " + key,
                    key,
                    () -> client.statObject(
                            StatObjectArgs.builder().bucket(bucket).object(key).build()));
            return true;
        } catch (ObjectMissingException e) {
            return false;
        }
    }

    /** Deleting what is not there is no error. */
    public void delete(String key) {
        call("delete " + key, key, () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
    }

    /** Makes the bucket when it is not there; two services may do so at once. */
    void makeBucket() {
        if (!isReachable()) {
            try {
                call("make bucket " + bucket, bucket, () -> {
                    client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
                    return bucket;
                });
            } catch (ObjectStoreException e) {
                if (!isReachable()) {
                    throw e;
                }
            }
        }
    }

    boolean isReachable() {
        return call(
                "look for bucket " + bucket,
                bucket,
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()));
    }

    private InputStream get(String key) throws MinioException, GeneralSecurityException, IOException {
        return client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build());
    }

    private interface Call<T> {
        T run() throws MinioException, GeneralSecurityException, IOException;
    }

    private static <T> T call(String what, String key, Call<T> call) {
        try {
            return call.run();
        } catch (ErrorResponseException e) {
            if (MISSING.contains(e.errorResponse().code())) {
                throw new ObjectMissingException(key, e);
            }
            throw new ObjectStoreException("cannot " + what, e);
        } catch (MinioException | GeneralSecurityException | IOException e) {
            throw new ObjectStoreException("cannot " + what, e);
        }
    }
}
