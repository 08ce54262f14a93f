/** Where the scorers' answers come in. */
package quarry.selector.answer;
