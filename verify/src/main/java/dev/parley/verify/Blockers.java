package dev.parley.verify;

import dev.parley.verify.world.Deal;
import dev.parley.verify.world.Votes.Refusal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who blocks a package, by how much and on what grounds. */
final class Blockers {
  private final World world;
  private final Grounding grounding;

  Blockers(World world) {
    this.world = world;
    grounding = new Grounding(world.negotiation());
  }

  /**
   * The blockers of a package.
   *
   * @param from the package whose issues it changes
   */
  Expected of(Deal deal, Deal from) {
    List<String> issues = new ArrayList<>();
    for (int i = 0; i < deal.issues(); i++) {
      if (deal.option(i) != from.option(i)) {
        issues.add(world.negotiation().issues().get(i).id());
      }
    }
    return Expected.items(
        world.votes().refusals(deal), r -> blocker(r, deal, issues, grounding.ofBody(r.who())));
  }

  private Expected blocker(Refusal refusal, Deal deal, List<String> issues, List<String> grounds) {
    Optional<BigFraction> shortfall = Optional.empty();
    List<String> because = grounds;
    if (refusal.voter().isPresent()) {
      String party = refusal.voter().get();
      because = grounding.ofAnswer(party, issues);
      if (world.cardinal(party)) {
        shortfall = Optional.of(world.walkAway(party).subtract(world.utility(party, deal)));
      }
    } else if (refusal.tally()) {
      shortfall = Optional.of(BigFraction.of(refusal.missingSeats()));
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("who", Expected.text(refusal.who()));
    fields.put("body", Expected.truth(world.negotiation().body(refusal.who()).isPresent()));
    fields.put("shortfall", Expected.maybe(shortfall, Expected::points));
    fields.put(
        "members",
        Expected.items(
            refusal.members(),
            m -> blocker(m, deal, issues, grounding.ofMember(refusal.who(), m.who()))));
    fields.put("because", Expected.texts(because));
    return new Expected.Fields(fields);
  }
}
