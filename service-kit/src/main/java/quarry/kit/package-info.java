/** What the services share and no domain word. */
package quarry.kit;
