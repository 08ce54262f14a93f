package quarry.standalone.demo;

import java.io.IOException;
import java.util.List;

/** Pictures whose classes are known. The same seed gives the same pictures. */
interface PictureSet {

    List<String> classes();

    /** At most so many pictures to choose from. */
    List<Picture> pool(int count) throws IOException;

    /** At most so many held-out pictures. */
    List<Picture> test(int count) throws IOException;
}
