package dev.parley.verify;

import java.util.List;

/**
 * What a check of a report found.
 *
 * @param finding what the report is, such as {@code explain}
 * @param checks what was checked, in the order of the report
 * @param unchecked what was not, by name and with the reason
 * @param changes how the case differs from the one that the report was made of
 */
public record Verification(
    String finding, List<Check> checks, List<Unchecked> unchecked, List<String> changes) {
  public Verification {
    checks = List.copyOf(checks);
    unchecked = List.copyOf(unchecked);
    changes = List.copyOf(changes);
  }

  /** One part of a report; it holds if there is no mismatch. */
  public record Check(String name, List<Mismatch> mismatches) {
    public Check {
      mismatches = List.copyOf(mismatches);
    }

    public boolean holds() {
      return mismatches.isEmpty();
    }
  }

  /** Something that was not checked. */
  public record Unchecked(String what, String why) {}

  /** Whether everything that was checked holds. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }
}
