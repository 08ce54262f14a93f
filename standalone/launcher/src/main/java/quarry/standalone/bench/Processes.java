package quarry.standalone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import quarry.standalone.servers.DataDirectory;

/** The processor time of the processes of a stack. */
record Processes(Path data) {

    private static final List<String> ALL =
            List.of("kafka", "postgres", "s3", "ingest", "selector", "trainer", "scorer");

    /** Seconds of the scorer so far. */
    double scorer() throws IOException {
        return of("scorer");
    }

    /** Seconds of all processes so far, those that have ended left out. */
    double all() throws IOException {
        double sum = 0;
        for (var name : ALL) {
            sum += of(name);
        }
        return sum;
    }

    private double of(String name) throws IOException {
        return DataDirectory.pidFile(data, name).running().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(duration -> duration.toMillis() / 1e3)
                .sum();
    }
}
