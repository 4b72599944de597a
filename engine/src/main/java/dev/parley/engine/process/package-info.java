/**
 * How a deal travels: which steps of a process can be taken, who can stop them, and when the
 * process may arrive. Start reading at {@link dev.parley.engine.process.ProcessAnalysis}.
 *
 * <p>One {@link dev.parley.engine.process.Passage} is a process in one scenario: which steps
 * succeed and when they finish. Steps, prerequisites and consents are data; accession to an
 * alliance and ratification are two instances that no code knows.
 */
@NullMarked
package dev.parley.engine.process;

import org.jspecify.annotations.NullMarked;
