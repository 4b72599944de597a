package dev.parley.verify;

import dev.parley.verify.document.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shares of the draws, and the flags that follow from the centre and from them. */
final class FlagsCheck {
  private final ExplanationCheck parent;

  FlagsCheck(ExplanationCheck parent) {
    this.parent = parent;
  }

  /** The draws' shares, and the flags of the centre and of the draws. */
  void run(String verdict, List<String> central) {
    parent.check(
        "the draws and the flags",
        c -> {
          Value found = parent.part("robustness");
          Optional<Robustness.Flags> flags =
              new Robustness(parent.report(), c).check(found, verdict);
          flags(c, central, flags);
          if (!found.nothing()) {
            parent.skip(
                "result.robustness", "the draws themselves, only that their shares fit together");
          }
        });
  }

  private void flags(
      Comparison comparison, List<String> central, Optional<Robustness.Flags> drawn) {
    Set<String> found = new HashSet<>();
    parent.part("flags").items().forEach(f -> found.add(f.text().orElse("")));
    Set<String> expected = new HashSet<>(central);
    drawn.filter(Robustness.Flags::fragile).ifPresent(_ -> expected.add("FRAGILE"));
    drawn.filter(Robustness.Flags::overturned).ifPresent(_ -> expected.add("OVERTURNED"));
    boolean tipping =
        parent.part("tipping").items().stream()
            .anyMatch(p -> p.field("inside").flatMap(Value::truth).orElse(false));
    if (tipping) {
      expected.add("FRAGILE");
    }
    if (!found.equals(expected) || parent.part("flags").items().size() != found.size()) {
      comparison.differ(
          "result.flags", parent.part("flags"), expected.stream().sorted().toList() + "");
    }
  }
}
