/**
 * That something about a project has changed. Listeners and repositories raise it inside their transaction; whoever
 * decides hears it after the commit. It carries no payload on purpose: decisions read what is stored.
 */
package quarry.selector.change;
