/**
 * Labels in the formats of other programs, in and out. {@link quarry.activelearning.exchange.LabelImport} reads a file, a
 * folder or a zip, and says of each item whether it was taken, skipped or refused, and why: one bad item spoils no other.
 * A format is one {@link quarry.activelearning.exchange.LabelReader}, which makes
 * {@linkplain quarry.activelearning.task.Mark marks} of what it finds; the task makes a label of the marks.
 *
 * <p>Files are not trusted: paths that lead out of an archive, archives that unpack to a multiple, XML with a document
 * type, text in another encoding than it says, and depths, lengths and numbers beyond reason are refused.
 */
package quarry.activelearning.exchange;
