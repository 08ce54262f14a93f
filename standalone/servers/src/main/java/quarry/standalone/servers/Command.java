package quarry.standalone.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a child process runs.
 *
 * @param words the program and its arguments
 * @param environment variables in addition to those of this process
 * @param stopSignal the signal, without SIG, that asks the program for a clean stop
 */
public record Command(List<String> words, Map<String, String> environment, String stopSignal) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A Java program on the Java that runs this one. */
    public static Command java(List<String> options, Map<String, String> environment, List<String> program) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(program);
        return new Command(words, environment, "TERM");
    }
}
