/**
 * Stability's states and moves for other programs: a table as CSV, the graph as DOT and GraphML,
 * and its drawing as SVG.
 *
 * <p>{@code TransitionGraph} chooses what is drawn, {@code GraphLayout} lets the Eclipse Layout
 * Kernel place it, {@code GraphSvg} draws it in the report's colours; the files hold everything.
 */
@NullMarked
package dev.parley.report.graph;

import org.jspecify.annotations.NullMarked;
