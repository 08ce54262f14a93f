/**
 * The seam where a vision task plugs in. A task is one package that holds its network, loss, augmentation, labels and
 * presets; it is registered by one line in {@code META-INF/services/quarry.activelearning.task.Task}. Everything outside
 * asks {@link quarry.activelearning.task.Tasks} by name.
 */
package quarry.activelearning.task;
