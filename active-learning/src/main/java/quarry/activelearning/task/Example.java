package quarry.activelearning.task;

import quarry.activelearning.image.Input;

/**
 * One thing to learn from or to be tested on.
 *
 * @param view what the network sees
 * @param target what it should say
 * @param <T> a label as the loss wants it
 */
public record Example<T>(Input view, T target) {}
