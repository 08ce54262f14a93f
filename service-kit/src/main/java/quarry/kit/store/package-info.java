/**
 * The bucket, reached by the S3 protocol. Objects are written once and never replaced; locks and compare-and-set live
 * in the database, since conditional writes are not atomic in every store.
 */
package quarry.kit.store;
