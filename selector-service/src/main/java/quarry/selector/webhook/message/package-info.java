/** What is told, in which form, and how it is signed. The bytes of a body are made once an attempt and signed as they are sent. */
package quarry.selector.webhook.message;
