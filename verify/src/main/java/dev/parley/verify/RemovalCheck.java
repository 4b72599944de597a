package dev.parley.verify;

import dev.parley.model.Consent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is left without the concession, who then blocks, and how pivotal the concession is. */
final class RemovalCheck {
  private final Checks checks;
  private final Tree result;
  private final World world;

  RemovalCheck(Checks checks, Tree result, World world) {
    this.checks = checks;
    this.result = result;
    this.world = world;
  }

  /** Who blocks at the packages that are shown; in a model of any size. */
  void blockers() {
    int nr = 0;
    for (Tree removal : result.at("removing").items()) {
      String place = "result.removing." + nr++;
      Map<String, String> deal = removal.at("package").options();
      List<Tree> blockers = removal.at("blockers").items();
      checks.same(
          "removing",
          place + ".blockers",
          blockers.stream().map(b -> b.at("who").text().orElse("")).toList(),
          world.blocking(deal, World.Counting.AS_THEY_ARE, ""));
      blockers.forEach(b -> blocker(place, b, deal));
    }
  }

  private void blocker(String place, Tree blocker, Map<String, String> deal) {
    String who = blocker.at("who").text().orElse("");
    String where = place + "." + who;
    boolean body = world.negotiation().body(who).isPresent();
    checks.claim(
        "removing",
        where + ".body",
        body ? blocker.at("body").yes() : blocker.at("body").no(),
        "it is " + body);
    if (world.negotiation().preferences(who).isPresent()) {
      boolean cardinal = world.preferences(who).cardinal();
      BigFraction short_ = world.walkAway(who).subtract(world.utility(who, deal));
      checks.near(
          "removing",
          where + ".shortfall",
          blocker.at("shortfall"),
          cardinal ? Optional.of(short_) : Optional.empty());
    } else if (body) {
      checks.unchecked("missing seats", "how many yes seats a body lacks is covered by the seal only");
    }
    blocker
        .at("members")
        .items()
        .forEach(m -> {
          String member = m.at("who").text().orElse("");
          boolean no =
              world.negotiation().preferences(member).isEmpty()
                  || !world.accepts(member, deal);
          checks.claim("removing", where + "." + member, no, "the member says yes");
        });
    for (String id : blocker.at("because").texts()) {
      checks.claim(
          "removing", where, world.negotiation().statement(id).isPresent(), "no statement " + id);
    }
  }

  /** What takes a visit of all packages. */
  void nearest(Answer answer) {
    Optional<Map<String, String>> chosen = answer.best(answer.signable(true));
    List<Map<String, String>> nearest = new ArrayList<>();
    int fewest = 0;
    if (chosen.isPresent()) {
      for (Map<String, String> deal : answer.without()) {
        int changes = Answer.changed(deal, chosen.get()).size();
        if (nearest.isEmpty() || changes < fewest) {
          nearest.clear();
          fewest = changes;
        }
        if (changes == fewest) {
          nearest.add(deal);
        }
      }
    }
    number("removingSize", nearest.size());
    number("removingChanges", fewest);
    List<Map<String, String>> shown =
        result.at("removing").items().stream().map(r -> r.at("package").options()).toList();
    checks.claim(
        "removing",
        "result.removing",
        shown.equals(nearest.subList(0, Math.min(shown.size(), nearest.size())))
            && shown.isEmpty() == nearest.isEmpty(),
        "these are not the first of the nearest packages without the concession");
    pivotal(answer);
  }

  private void number(String name, long found) {
    checks.same(
        "removing",
        "result." + name,
        result.at(name).count().map(BigDecimal::toBigInteger),
        Optional.of(BigInteger.valueOf(found)));
  }

  private void pivotal(Answer answer) {
    checks.near(
        "pivotal",
        "result.pivotal.signableWith",
        result.at("pivotal", "signableWith"),
        share(answer.signable(true).size(), answer.signable().size()));
    Tree consents = result.at("pivotal", "consents");
    Set<String> named = new HashSet<>();
    for (Consent consent : world.negotiation().consents()) {
      named.add(consent.by());
      String place = "result.pivotal.consents." + consent.by();
      Tree shift = consents.at(consent.by());
      checks.near("pivotal", place + ".with", shift.at("with"), given(consent, answer.with()));
      checks.near(
          "pivotal", place + ".without", shift.at("without"), given(consent, answer.without()));
    }
    checks.same("pivotal", "result.pivotal.consents", Set.copyOf(consents.fields().keySet()), named);
  }

  private Optional<BigFraction> given(Consent consent, List<Map<String, String>> deals) {
    long required = 0;
    long given = 0;
    for (Map<String, String> deal : deals) {
      if (world.required(consent, deal)) {
        required++;
        given +=
            world.answer(consent.by(), deal, World.Counting.AS_THEY_ARE, "") == World.Vote.YES
                ? 1
                : 0;
      }
    }
    return share(given, required);
  }

  private static Optional<BigFraction> share(long count, long of) {
    return of == 0 ? Optional.empty() : Optional.of(BigFraction.of(count, of));
  }
}
