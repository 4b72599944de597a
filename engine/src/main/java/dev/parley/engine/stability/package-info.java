/**
 * What would hold once it is signed: the graph model for conflict resolution over a case.
 *
 * <p>{@link dev.parley.engine.stability.StabilityAnalysis} turns a case into a {@link
 * dev.parley.engine.stability.GraphModel}: states, movers, their moves ({@link
 * dev.parley.engine.stability.OptionMoves} where they change issues, {@link
 * dev.parley.engine.stability.ArcMoves} where they are listed) and {@link
 * dev.parley.engine.stability.Ranks} of those with preferences. Everything else works on that model
 * alone: {@link dev.parley.engine.stability.SolutionConcepts} fills the table, and further classes,
 * one per question, read it. A state is an int from 0, and stays the same in every result.
 *
 * <p>Definitions, formulas and literature: docs/methods/stability.md.
 */
@NullMarked
package dev.parley.engine.stability;

import org.jspecify.annotations.NullMarked;
