/**
 * The little that all networks share below their own layers: named parameters, a forward pass that frees what it no
 * longer needs, SGD, and the switches of the PyTorch engine. Gradient recording and the number of threads are states of
 * a Java thread there, so every piece of work says which it wants. Which device is used is the engine's choice: a GPU
 * when there is one.
 */
package quarry.activelearning.engine;
