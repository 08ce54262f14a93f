/**
 * Where to a webhook may connect. A URL comes from a user, and must not become a way into the network of the service: the
 * address is checked when an endpoint is registered, and again by the socket itself at every connect, since a name can
 * point elsewhere by then.
 */
package quarry.selector.webhook.guard;
