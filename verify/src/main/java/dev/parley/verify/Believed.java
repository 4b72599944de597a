package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the promises that a package puts in force are worth (section 8). */
final class Believed {
  private static final double EVEN = 0.5;

  private final World world;
  private final Promises promises;

  Believed(World world, Promises promises) {
    this.world = world;
    this.promises = promises;
  }

  List<Guarantee> inForce(Deal chosen) {
    Case negotiation = world.negotiation();
    return negotiation.guarantees().stream()
        .filter(g -> world.condition(g.when()).test(chosen))
        .toList();
  }

  Expected of(Deal chosen, Value found) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    for (Guarantee guarantee : inForce(chosen)) {
      fields.put(guarantee.id(), promise(guarantee));
    }
    return found.nothing() ? new Expected.Nothing() : new Expected.Fields(fields);
  }

  private Expected promise(Guarantee guarantee) {
    Promises.Least least = promises.least(guarantee.id());
    Map<String, Expected> credibility = new LinkedHashMap<>();
    for (int j = 0; j < guarantee.guarantors().size(); j++) {
      credibility.put(guarantee.guarantors().get(j).party(), near(least.credibility().get(j)));
    }
    OptionalDouble breakEven = least.numbers().breakEven();
    OptionalDouble weighted = least.numbers().weighted(least.credibility());
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("credibility", new Expected.Fields(credibility));
    fields.put("attackFails", near(least.prospect().attackFails()));
    fields.put("nobodyComes", near(least.prospect().nobodyComes()));
    fields.put("resists", near(least.prospect().resists()));
    fields.put("attackUtility", near(least.prospect().attackUtility()));
    fields.put("deterred", near(least.prospect().deterred()));
    fields.put("breakEven", maybe(breakEven));
    fields.put("weighted", maybe(weighted));
    fields.put(
        "margin",
        breakEven.isPresent() && weighted.isPresent()
            ? near(weighted.getAsDouble() - breakEven.getAsDouble())
            : new Expected.Nothing());
    fields.put(
        "closes",
        least.prospect().deterred() >= EVEN
            ? new Expected.Items(List.of())
            : new Expected.Anything());
    return new Expected.Fields(fields);
  }

  /** Whether changes are listed that would close the gap, which are not tried again. */
  boolean closes(Deal chosen) {
    return inForce(chosen).stream()
        .anyMatch(g -> promises.least(g.id()).prospect().deterred() < EVEN);
  }

  private static Expected near(double number) {
    return new Expected.Near(number, Promises.TOLERANCE);
  }

  private static Expected maybe(OptionalDouble number) {
    return number.isPresent() ? near(number.getAsDouble()) : new Expected.Nothing();
  }
}
