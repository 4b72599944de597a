/**
 * The game files of Gambit, read strictly and written so that reading gives the same game again:
 * trees ({@code .efg}, version 2) and tables ({@code .nfg}, version 1, with payoffs or with
 * outcomes).
 *
 * <p>{@code GambitReader} looks at the first word and hands over to {@code EfgReader} or {@code
 * NfgReader}; both take {@code Token}s from a {@code Lexer} and stop at the first mistake, because
 * what follows has no certain meaning. Nothing recurses, and sizes are bounded, so a hostile file
 * costs little. {@code ProfileReader} reads how everybody plays, for the checker.
 */
@NullMarked
package dev.parley.interchange.gambit;

import org.jspecify.annotations.NullMarked;
