package quarry.activelearning.image;

/** A decoded image, as a task wants it, outside the engine. Only the task that made it can read it. */
public interface Input {}
