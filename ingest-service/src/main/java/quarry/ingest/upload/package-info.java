/**
 * Uploads over HTTP: one image by name, or many as a form or an archive. A batch is a stream: a bounded chunk of it is
 * in memory at a time, is recorded in one transaction, and makes room for the next. What all uploads hold together is
 * bounded as well.
 */
package quarry.ingest.upload;
