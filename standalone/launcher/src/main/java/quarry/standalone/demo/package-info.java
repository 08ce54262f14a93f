/**
 * The closed loop in one command: pictures that know their class are uploaded without it, and a pretended annotator labels
 * what each csv asks for. It uses the HTTP API as any client does. What remains is a folder with the csvs and the learning
 * curve.
 */
package quarry.standalone.demo;
