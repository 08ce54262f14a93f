/**
 * Images of a batch from the bucket, decoded for a model or described. An image that is not there or can not be decoded is answered
 * with a reason, since it must block no batch.
 */
package quarry.scorer.image;
