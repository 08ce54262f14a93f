package quarry.standalone.client;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quarry.activelearning.dataset.NamedImages;
import quarry.standalone.terminal.Progress;

/**
 * Sends images, such as the files of a directory: small ones many at a time, large ones streamed one by one. A few requests are under way
 * at once, and only their bytes are in memory, however many files there are.
 */
public final class Upload {

    private static final int FILES = 200;
    private static final long BYTES = 8L << 20;
    private static final int REQUESTS = 3;

    private final Api api;
    private final String project;
    private final String split;

    public Upload(Api api, String project, String split) {
        this.api = api;
        this.project = project;
        this.split = split;
    }

    public Outcomes directory(Path directory, Progress progress) {
        return sources(
                filesOf(directory).stream().<Source>map(Source.OfFile::new).toList(), progress);
    }

    /** The name of an image of a data set in a project. */
    public static String name(NamedImages images, int index) {
        return new Source.OfDataset(images, index).name();
    }

    public Outcomes images(NamedImages images, Progress progress) {
        return sources(
                IntStream.range(0, images.size())
                        .<Source>mapToObj(index -> new Source.OfDataset(images, index))
                        .toList(),
                progress);
    }

    private Outcomes sources(List<Source> sources, Progress progress) {
        var pool = Executors.newFixedThreadPool(REQUESTS);
        var free = new Semaphore(REQUESTS);
        var answers = new ArrayList<Future<Outcomes>>();
        try {
            var batch = new ArrayList<Source>();
            long bytes = 0;
            for (var source : sources) {
                long size = source.size();
                if (batch.size() == FILES || (!batch.isEmpty() && bytes + size > BYTES)) {
                    submit(pool, free, answers, List.copyOf(batch), progress, sources.size());
                    batch.clear();
                    bytes = 0;
                }
                batch.add(source);
                bytes += size;
            }
            submit(pool, free, answers, List.copyOf(batch), progress, sources.size());
            var sum = Outcomes.none();
            for (var answer : answers) {
                sum = sum.plus(answer.get());
            }
            return sum;
        } catch (IOException e) {
            throw new ClientException("cannot read " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ClientException known ? known : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void submit(
            ExecutorService pool,
            Semaphore free,
            List<Future<Outcomes>> answers,
            List<Source> batch,
            Progress progress,
            int total)
            throws InterruptedException {
        free.acquire();
        answers.add(pool.submit(() -> {
            try {
                var outcomes = send(batch);
                progress.add(batch.size(), total);
                return outcomes;
            } finally {
                free.release();
            }
        }));
    }

    private Outcomes send(List<Source> batch) throws IOException {
        if (batch.size() == 1 && batch.get(0) instanceof Source.OfFile source) {
            var file = source.file();
            try {
                return api.uploadFile(project, split, file, BodyPublishers.ofFile(file));
            } catch (FileNotFoundException e) {
                throw new ClientException("cannot read " + file, e);
            }
        }
        return api.uploadZip(project, split, zip(batch));
    }

    /** Not compressed: images are already. */
    private static byte[] zip(List<Source> sources) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var source : sources) {
                zip.putNextEntry(new ZipEntry(source.name()));
                zip.write(source.bytes());
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> filesOf(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ClientException(directory + " is not a directory");
        }
        try (var entries = Files.list(directory)) {
            var files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ClientException(directory + " holds no files");
            }
            return files;
        } catch (IOException e) {
            throw new ClientException("cannot read " + directory + ": " + e, e);
        }
    }
}
