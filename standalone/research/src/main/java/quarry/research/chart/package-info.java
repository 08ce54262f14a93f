/**
 * Pictures of numbers, drawn with the JDK alone. A curve always shows its spread. The colours can be told apart by people
 * who do not see red and green.
 */
package quarry.research.chart;
