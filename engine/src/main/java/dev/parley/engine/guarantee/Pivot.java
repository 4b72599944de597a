package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Promise.Guarantor;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Prospect;
import java.util.List;
import java.util.stream.IntStream;

/** What turns on one guarantor: if it leaves, doubles its cost of reneging, or adds a tripwire. */
public record Pivot(String guarantor, Effect leaves, Effect doublesRenege, Effect addsTripwire) {
  /** The size of the added tripwire, in points of the guarantor: an assumption. */
  public static final double TRIPWIRE = 10;

  static List<Pivot> of(Promise promise, Prospect least) {
    return IntStream.range(0, promise.guarantors().size())
        .mapToObj(j -> {
          Guarantor g = promise.guarantors().get(j);
          return new Pivot(
              g.party(),
              effect(promise, least, promise.without(j)),
              effect(promise, least, promise.with(j, g.withRenege(2 * g.renege()))),
              effect(promise, least, promise.with(j, g.withTripwire(g.tripwire() + TRIPWIRE))));
        })
        .toList();
  }

  private static Effect effect(Promise before, Prospect was, Promise after) {
    return Effect.between(before, was, after, PromiseGame.least(after));
  }
}
