package dev.parley.interchange.source;

import dev.parley.format.Diagnostic;
import dev.parley.format.Position;
import java.util.Optional;

/**
 * What is wrong with a file of another tool, where, and what to do about it.
 *
 * @param sourceLine the line of the file, empty where there is none to show
 */
public record Fault(
    FaultCode code, Position position, String message, String tryThis, String sourceLine) {

  /** Message, line, caret and advice, each on a line of its own. */
  public String render() {
    return Diagnostic.render(position, message, Optional.of(tryThis), sourceLine);
  }
}
