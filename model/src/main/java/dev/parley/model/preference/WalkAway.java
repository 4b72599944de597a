package dev.parley.model.preference;

import dev.parley.model.Package;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Parameter;
import java.util.Optional;

/** What no deal is worth to a party: its reservation value. */
public sealed interface WalkAway {

  /** A number of points. */
  record Worth(Parameter points) implements WalkAway {}

  /**
   * The utility of a package, plus points for an additive party.
   *
   * @param like the options that differ from today's; the rest is {@code now}
   */
  record Like(Package like, Optional<Parameter> add, Grounds grounds) implements WalkAway {}

  /** As good as a package at which exactly the first {@code count} priorities hold. */
  record First(int count, Grounds grounds) implements WalkAway {}

  /** Nothing stated: the utility of today's package, an assumption. */
  record StatusQuo() implements WalkAway {}
}
