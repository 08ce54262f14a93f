/**
 * Lists come in pages by key: the last name of a page is where the next one starts. So a page costs the same however far
 * down it is. What comes in meanwhile shifts nothing.
 */
package quarry.ingest.page;
