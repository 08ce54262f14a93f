package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quarry.activelearning.task.Tasks;
import quarry.standalone.client.Api;
import quarry.standalone.client.ClientException;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.DataOption;
import quarry.standalone.stack.Detached;
import quarry.standalone.stack.Stack;

/** {@code quarry demo}. */
@Command(
        name = "demo",
        description = "Runs the whole loop on a small picture set: upload, train, score, csv, labels, and again.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final Consumer<String> SAY = System.out::println;

    @Mixin
    private DemoOptions options;

    @Override
    public Integer call() throws IOException {
        check();
        var running = options.running ? Optional.of(Api.of(new DataOption().directory())) : Optional.<Api>empty();
        var folder = new DemoFolder(options.out == null ? freshFolder() : options.out);
        System.out.println("making pictures in " + folder.root());
        var pictures = DemoPictures.of(folder, options);
        var annotator = Annotator.of(folder, pictures, options);
        if (options.platformStub) {
            onPlatform(folder, pictures.classes(), annotator);
        } else if (running.isPresent()) {
            new Demo(running.get(), options, folder, pictures.classes(), annotator).run();
        } else if (options.keep) {
            var state = Detached.start(folder.data(), options.scorers, SAY);
            new Demo(Api.of(state), options, folder, pictures.classes(), annotator).run();
            System.out.println("everything stays up; stop it with quarry down --data " + folder.data());
        } else {
            try (var stack = Stack.start(Home.find(), folder.data(), options.scorers, SAY)) {
                new Demo(Api.of(stack.state()), options, folder, pictures.classes(), annotator).run();
            }
        }
        System.out.println("csv files, learning curve and pictures are in " + folder.root());
        return 0;
    }

    private void onPlatform(DemoFolder folder, List<String> classes, Annotator annotator) throws IOException {
        var truth = folder.platform().resolve("truth");
        Truth.write(truth, Tasks.named(options.task), classes, annotator.labelsOfPool(), folder.pictures("pool"));
        try (var data = DataDirectory.take(folder.platform().resolve("data"));
                var platform = new PlatformStubServer(data, truth, options.cycles * options.perCycle);
                var stack = Stack.start(Home.find(), folder.data(), options.scorers, platform.settings(), SAY)) {
            platform.startBeside(stack.state().url("ingest"));
            SAY.accept("annotators wait on 127.0.0.1:" + platform.port());
            new Demo(Api.of(stack.state()), options, folder, classes, annotator, Optional.of(platform)).run();
        }
    }

    private void check() {
        if (options.platformStub && (options.running || options.keep)) {
            throw new ClientException("--platform-stub goes neither with --running nor with --keep");
        }
        try {
            options.complete();
        } catch (IllegalArgumentException e) {
            throw new ClientException(e.getMessage(), e);
        }
        if (options.cycles < 1 || options.perCycle < 1 || options.test < 1) {
            throw new ClientException("--cycles, --per-cycle and --test must be at least 1");
        }
        long needed = (options.cycles + 1L) * options.perCycle;
        if (options.pool < needed) {
            throw new ClientException("--pool must be at least " + needed + ": " + (options.cycles + 1)
                    + " csv files of " + options.perCycle + " pictures");
        }
    }

    private static Path freshFolder() {
        var parent = Home.find().root().resolve("out");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> parent.resolve("demo-" + n))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }
}
