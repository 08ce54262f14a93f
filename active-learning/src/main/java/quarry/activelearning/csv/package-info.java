/**
 * The entropy csv that the annotation platform reads: {@code name,entropy_value}. Its rules come from the platform, not
 * from taste: six decimal places, CRLF, names that its lists accept. The platform's clean-up of numbers is modelled
 * here, so that we know beforehand whether an order survives it.
 */
package quarry.activelearning.csv;
