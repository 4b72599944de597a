package dev.parley.model.course;

import dev.parley.model.evidence.Grounds;
import java.util.List;
import java.util.Optional;

/**
 * Ordered steps towards a goal, such as the accession to an alliance or a ratification.
 *
 * @param steps in the order of the case file; their prerequisites have no circle
 * @param goal when the process has arrived
 */
public record Process(
    String id, String title, List<Step> steps, Prerequisite goal, Grounds grounds) {
  public Process {
    steps = List.copyOf(steps);
  }

  public Optional<Step> step(String id) {
    return steps.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
