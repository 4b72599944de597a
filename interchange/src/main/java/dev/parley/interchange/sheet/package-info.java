/**
 * Tables of texts in spreadsheets: CSV and XLSX, in and out. Nothing here knows what a table means.
 *
 * <p>XLSX is read and written with the JDK alone (docs/decisions/004-libraries.md): one sheet of
 * values is a zip archive of a few XML parts, and so the limits of {@code source} hold for it and
 * equal tables give equal bytes.
 */
@NullMarked
package dev.parley.interchange.sheet;

import org.jspecify.annotations.NullMarked;
