package quarry.standalone.stack;

import java.util.function.Consumer;

/** Where a running stack is reached. */
final class Urls {

    private Urls() {}

    static void print(State state, Consumer<String> say) {
        say.accept("images and annotations  " + state.url("ingest") + "/api/v1/projects");
        say.accept("cycles and csv          " + state.url("selector") + "/api/v1/projects");
    }
}
