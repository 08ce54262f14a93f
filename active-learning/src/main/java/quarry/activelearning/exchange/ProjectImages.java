package quarry.activelearning.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The images that a project has, found by how a file of labels calls them. */
public final class ProjectImages {

    /** An image of the project. */
    public record Named(String name, ImageSize size) {}

    private final Map<String, ImageSize> sizes;
    // of names that are alike but for what follows the last dot, none
    private final Map<String, Optional<String>> stems = new HashMap<>();

    /**
     * All of them.
     *
     * @param sizes of the images by their names
     */
    public ProjectImages(Map<String, ImageSize> sizes) {
        this.sizes = Map.copyOf(sizes);
        sizes.keySet().forEach(name -> stems.merge(stem(name), Optional.of(name), (one, other) -> Optional.empty()));
    }

    /** The size of the image of that name, if the project has it. */
    public Optional<ImageSize> size(String name) {
        return Optional.ofNullable(sizes.get(name));
    }

    /**
     * The image that a path means. Names in a project have no folders: {@code a/b/c.png} was uploaded as {@code a_b_c.png},
     * or without some or all of its folders.
     */
    Optional<Named> at(String path) {
        return parts(path, Optional::of).filter(sizes::containsKey).findFirst().map(this::named);
    }

    /** The only image that is called so, whatever its file type. */
    Optional<Named> withStem(String path) {
        return parts(path, stem -> stems.getOrDefault(stem, Optional.empty()))
                .findFirst()
                .map(this::named);
    }

    private static Stream<String> parts(String path, Function<String, Optional<String>> name) {
        return Stream.iterate(Optional.of(path), Optional::isPresent, part -> part.filter(text -> text.contains("/"))
                        .map(text -> text.substring(text.indexOf('/') + 1)))
                .map(part -> part.orElseThrow().replace('/', '_'))
                .flatMap(part -> name.apply(part).stream());
    }

    private Named named(String name) {
        return new Named(name, sizes.get(name));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
