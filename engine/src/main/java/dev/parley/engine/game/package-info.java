/**
 * Small games: trees and tables with exact payoffs, their equilibria, and a checker that shares no
 * code with the solvers.
 *
 * <p>{@code ExtensiveGame} and {@code StrategicGame} are the data. {@code BackwardInduction},
 * {@code PureEquilibria}, {@code LemkeHowson}, {@code ExtremeEquilibria} are exact; {@code
 * QuantalResponse} follows a curve in doubles and states its residual. {@code Checker} and {@code
 * SequentialChecker} recompute from the game alone what a player could gain by leaving a {@code
 * Profile}. {@code GameAnalysis} runs what applies and says of each list whether it is complete.
 * {@code GuaranteeTree} writes the game of a guarantee with finitely many types as a tree.
 */
@NullMarked
package dev.parley.engine.game;

import org.jspecify.annotations.NullMarked;
