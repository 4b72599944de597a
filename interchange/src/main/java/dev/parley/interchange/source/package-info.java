/**
 * Files of other tools as trees of texts that know their places, read without trust.
 *
 * <p>{@code SourceFile} holds the bytes; {@code XmlReader}, {@code JsonReader} and {@code
 * YamlReader} make trees of it, within limits of size, depth and number; {@code Faults} collects
 * what is wrong, and {@code Refused} ends the reading. Nothing here knows what a file means.
 */
@NullMarked
package dev.parley.interchange.source;

import org.jspecify.annotations.NullMarked;
