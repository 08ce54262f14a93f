/**
 * Who is told: the endpoints of a project, what each wants to hear and in which form, and its secrets, which are kept
 * sealed and shown once. An endpoint that only fails, or that says it is gone, is disabled here.
 */
package quarry.selector.webhook.endpoint;
