/** Numbers about the service for whoever watches it, besides those that the framework measures. */
package quarry.kit.metrics;
