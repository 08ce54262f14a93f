/**
 * Projects: a task, its classes, and how images are chosen. A project is defined once and stays as it is. Whatever the
 * definition leaves out gets the documented default before it is stored and announced.
 */
package quarry.ingest.project;
