/**
 * Data sets that lie on disk in the form their authors publish, for demonstrations and experiments. They are read into
 * memory whole, with every length checked. Pixels come out as PNG files, as if somebody had uploaded them.
 */
package quarry.activelearning.dataset;
