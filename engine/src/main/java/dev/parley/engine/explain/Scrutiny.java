package dev.parley.engine.explain;

import dev.parley.engine.orders.OrdersAlone;
import dev.parley.engine.reason.Reasons;
import java.util.List;
import java.util.Optional;

/**
 * What the answer rests on, and what would change it. A part that is empty without a finding of its
 * own has its reason in the explanation's {@code missing}: {@code suffices} (for both claims, as
 * {@code breaks}), {@code tipping}, {@code whyNow}, {@code orders}, {@code weakest}.
 *
 * @param reasons what suffices and what would break it: for the party's yes, then for signable;
 *     empty without a chosen package
 * @param whyNow empty without two versions or two drafts
 */
public record Scrutiny(
    List<Reasons> reasons,
    Tipping tipping,
    Optional<WhyNow> whyNow,
    OrdersAlone orders,
    WeakestEvidence weakest) {
  /** Nothing was looked into. */
  public static final Scrutiny NONE =
      new Scrutiny(
          List.of(), Tipping.NONE, Optional.empty(), OrdersAlone.NONE, WeakestEvidence.NONE);

  public Scrutiny {
    reasons = List.copyOf(reasons);
  }
}
