package dev.parley.engine;

import java.util.List;
import java.util.Optional;

/**
 * A result with everything needed to judge it.
 *
 * @param verb what was asked, such as {@code deals}
 * @param seed the seed of the draws; empty where only the central scenario was used
 * @param exactness that of the central scenario; sampled parts of the result carry their own
 * @param trace paths of the parameters that the result rests on
 * @param warnings what a reader must know before using the result
 * @param certificate claims that an independent checker can confirm
 */
public record Finding<R>(
    String verb,
    Method method,
    Optional<Long> seed,
    Exactness exactness,
    List<String> trace,
    List<String> warnings,
    List<Witness> certificate,
    R result) {
  public Finding {
    trace = List.copyOf(trace);
    warnings = List.copyOf(warnings);
    certificate = List.copyOf(certificate);
  }

  /** The method's name and the literature it follows. */
  public record Method(String name, List<String> citations) {
    public Method {
      citations = List.copyOf(citations);
    }
  }
}
