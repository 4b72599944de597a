package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import java.util.List;
import java.util.Optional;

/**
 * A question to settle.
 *
 * @param options mutually exclusive answers, in the order of the case file; at least one
 * @param ascending all option ids from least to greatest, empty where the issue has no scale
 * @param levels whether the options are numbers, which stand in their ids
 * @param now today's option
 */
public record Issue(
    String id,
    String title,
    List<Option> options,
    List<String> ascending,
    boolean levels,
    Optional<String> unit,
    Optional<String> now,
    Control control,
    List<OneWay> oneWay,
    Grounds grounds) {
  public Issue {
    options = List.copyOf(options);
    ascending = List.copyOf(ascending);
    oneWay = List.copyOf(oneWay);
  }

  public boolean ordered() {
    return !ascending.isEmpty();
  }

  /** Position of an option in file order, or −1. */
  public int indexOf(String option) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).id().equals(option)) {
        return i;
      }
    }
    return -1;
  }

  /** One answer. */
  public record Option(String id, String label) {}

  /**
   * Who can change the issue once it is in force.
   *
   * @param parties each of them alone, unless {@code jointly}; empty means nobody is named
   */
  public record Control(List<String> parties, boolean jointly) {
    public static final Control NOBODY = new Control(List.of(), false);

    public Control {
      parties = List.copyOf(parties);
    }
  }

  /** A step from one option to another that cannot be taken back. */
  public record OneWay(String from, String to) {}
}
