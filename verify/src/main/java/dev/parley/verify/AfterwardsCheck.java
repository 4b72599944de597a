package dev.parley.verify;

import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes after a signature: whether it would hold and be believed; and what is left out. */
final class AfterwardsCheck {
  /** Beyond this many packages holding is a question of its own for explain as well. */
  private static final BigInteger MOST_STATES = BigInteger.ONE.shiftLeft(16);

  /** Beyond this many states the definitions of stability take too long to follow word by word. */
  private static final int MOST_FOLLOWED = 1 << 11;

  private final ExplanationCheck parent;
  private final World world;
  private final Promises promises;

  AfterwardsCheck(ExplanationCheck parent, World world, Promises promises) {
    this.parent = parent;
    this.world = world;
    this.promises = promises;
  }

  /** Whether somebody can change something alone, so that holding is a question. */
  private boolean controlled() {
    return world.negotiation().graph().isPresent()
        || world.negotiation().issues().stream()
            .anyMatch(i -> !i.control().parties().isEmpty() && !i.control().jointly());
  }

  void holds(Optional<Deal> chosen) {
    boolean asked =
        controlled() && chosen.isPresent() && world.packages().compareTo(MOST_STATES) <= 0;
    parent.check(
        "whether it would hold",
        c -> {
          if (!asked) {
            parent.field(c, "holds", new Expected.Nothing());
            return;
          }
          if (parent
              .part("feasible")
              .number()
              .map(n -> n.intValue() > MOST_FOLLOWED)
              .orElse(true)) {
            parent.skip("result.holds", "more than " + MOST_FOLLOWED + " states");
            return;
          }
          new Holds(world, chosen.get(), c).check(parent.part("holds"));
        });
  }

  void believed(Optional<Deal> chosen) {
    parent.check(
        "whether it would be believed",
        c -> {
          if (chosen.isEmpty()) {
            parent.field(c, "believed", new Expected.Fields(Map.of()));
            return;
          }
          Believed believed = new Believed(world, promises);
          parent.field(c, "believed", believed.of(chosen.get(), parent.part("believed")));
          if (believed.closes(chosen.get())) {
            parent.skip(
                "result.believed.*.closes", "changes that would close the gap are not tried again");
          }
        });
  }

  /** Every part that is left out has its reason, and no other. */
  void missing(Set<String> own, Optional<Deal> chosen) {
    Set<String> expected = new HashSet<>(own);
    if (controlled() && (chosen.isEmpty() || world.packages().compareTo(MOST_STATES) > 0)) {
      expected.add("holds");
    }
    boolean promised = !world.negotiation().guarantees().isEmpty();
    if (promised
        && chosen.map(d -> new Believed(world, promises).inForce(d).isEmpty()).orElse(true)) {
      expected.add("believed");
    }
    Set<String> judged =
        Set.of("repair", "ledger", "demand", "today", "removing", "arguments", "holds", "believed");
    parent.check(
        "the reasons for what is left out",
        c -> {
          Set<String> found = new HashSet<>(parent.part("missing").fields().keySet());
          found.retainAll(judged);
          if (!found.equals(expected)) {
            c.differ(
                "result.missing",
                parent.part("missing"),
                "reasons for " + expected.stream().sorted().toList());
          }
          parent
              .part("missing")
              .fields()
              .forEach((name, why) -> {
                if (why.text().filter(t -> !t.isBlank()).isEmpty()) {
                  c.differ("result.missing." + name, why, "a reason");
                }
              });
        });
    parent.skip("result.missing, *.missing", "the words of the reasons");
  }
}
