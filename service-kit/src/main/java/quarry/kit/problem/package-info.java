/** Every error answer is a problem detail (RFC 9457, {@code application/problem+json}) that says what is wrong and where. */
package quarry.kit.problem;
