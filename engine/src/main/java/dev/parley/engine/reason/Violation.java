package dev.parley.engine.reason;

import dev.parley.engine.reason.Reasons.Claim;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Objection;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Where a claim fails. */
record Violation(Space space, Claim claim, int voter) {

  /** Whether the claim fails at a package that is taken to be feasible. */
  boolean at(Choice choice) {
    return switch (claim) {
      case ACCEPTS -> !space.accepts(voter, choice);
      case SIGNABLE -> space.today().equals(Optional.of(choice)) || space.blocking(choice) != 0;
    };
  }

  /** Whether it fails at a feasible package. */
  boolean feasiblyAt(Choice choice) {
    return space.feasible(choice) && at(choice);
  }

  /** The voter on whom alone the claim depends; none where it depends on more. */
  OptionalInt onlyBy() {
    return switch (claim) {
      case ACCEPTS -> OptionalInt.of(voter);
      case SIGNABLE -> OptionalInt.empty();
    };
  }

  /** The voters whose no may make it fail. */
  List<Integer> voters(Explorer explorer) {
    return switch (claim) {
      case ACCEPTS -> List.of(voter);
      case SIGNABLE -> explorer.influential();
    };
  }

  /** The first feasible package at which it fails, other than by being today's. */
  Optional<Choice> first(Explorer explorer, Choice chosen, List<Integer> fixed) {
    return switch (claim) {
      case ACCEPTS -> {
        Predicate<Pattern> refuses = p -> (p.accepting() >>> voter & 1) == 0;
        yield new Objection(explorer, voters(explorer), List.of()).first(chosen, fixed, refuses);
      }
      case SIGNABLE ->
          new Objection(explorer, voters(explorer), space.consentConditions())
              .first(chosen, fixed, p -> space.outcome(p).blocking() != 0);
    };
  }
}
