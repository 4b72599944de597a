/**
 * Issues, options and additive utilities in the files of other tools, from and to cases.
 *
 * <p>In: a reader per format makes {@code Profiles}, in which utilities are exact fractions from 0
 * to 1 and the format's own way of normalising is behind us; {@code ProfileCase} makes a case of
 * them. Out: {@code Profiles} of a case's central scenario ({@code CaseProfiles}), and a writer per
 * format. Spreadsheets state points and uncertain numbers as a case does, so {@code SheetCase} and
 * {@code CaseSheet} go between them and cases directly.
 *
 * <p>Contract: what has no place in the target is one of the answer's losses, never dropped without
 * a word. docs/interchange.md states each format's conventions. A new format is a reader, a writer
 * and a constant of {@code Format}.
 */
@NullMarked
package dev.parley.interchange.profile;

import org.jspecify.annotations.NullMarked;
