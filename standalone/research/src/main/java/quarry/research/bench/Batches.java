package quarry.research.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Work cut into batches that several threads share. */
final class Batches {

    /** Work on one batch. */
    interface Work {
        void on(int batch) throws IOException;
    }

    private Batches() {}

    static int count(int images, int batch) {
        return (images + batch - 1) / batch;
    }

    /** The numbers of the images of a batch. */
    static List<Integer> numbers(int number, int size, int images) {
        return IntStream.range(number * size, Math.min(images, (number + 1) * size))
                .boxed()
                .toList();
    }

    static void each(int threads, int batches, Work work) throws IOException {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var calls = new ArrayList<Callable<Void>>();
            for (int i = 0; i < batches; i++) {
                int batch = i;
                calls.add(() -> {
                    work.on(batch);
                    return null;
                });
            }
            for (var future : executor.invokeAll(calls)) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("a batch failed: " + e.getMessage(), e);
        } finally {
            executor.shutdownNow();
        }
    }
}
