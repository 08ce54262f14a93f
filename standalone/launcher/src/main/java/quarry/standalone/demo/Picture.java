package quarry.standalone.demo;

/** A picture that knows what it shows. */
final class Picture {

    private final String className;
    private final byte[] png;

    /** Takes over the bytes of its file. */
    Picture(String className, byte[] png) {
        this.className = className;
        this.png = png;
    }

    String className() {
        return className;
    }

    byte[] png() {
        return png;
    }
}
