/**
 * What docker compose, Kubernetes and the manual say, against the code: an unknown field, a setting that no service has,
 * or a topic that nobody declares breaks the build and not an installation.
 */
package quarry.deploy;
