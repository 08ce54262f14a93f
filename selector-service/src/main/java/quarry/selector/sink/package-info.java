/**
 * Who is told the scores: the platform where a project's annotators work. A csv that comes out leaves a push, in the same
 * transaction; a worker sends it call by call, remembers how far it got, and reports the names that the platform does not
 * have. A newer csv of the project supersedes what is not yet sent.
 */
package quarry.selector.sink;
