/**
 * What annotate.online is told and asked over HTTP. Its calls are not a published contract: these are the ones that its
 * own Python SDK (4.5.9) makes, with the same headers and sizes. Nothing here knows a service of Quarry.
 */
package quarry.annotateonline;
