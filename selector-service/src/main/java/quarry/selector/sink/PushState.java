package quarry.selector.sink;

/** How far a push is. */
enum PushState {
    /** To be sent, or being sent. */
    WAITING,
    DONE,
    /** It was given up; the reason is with it. */
    FAILED,
    /** A newer csv came out before all of it was sent. */
    SUPERSEDED
}
