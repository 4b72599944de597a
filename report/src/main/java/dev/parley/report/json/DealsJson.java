package dev.parley.report.json;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.BodyPower;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Deals.ConsentShare;
import dev.parley.engine.deals.DraftReading;
import dev.parley.engine.deals.Swing;
import dev.parley.engine.power.PowerIndices;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The {@code result} of {@code deals}. */
final class DealsJson {
  private final Json json;

  DealsJson(Json json) {
    this.json = json;
  }

  void write(Finding<Deals> finding) {
    Deals deals = finding.result();
    json.object(() -> {
      json.name("packages").count(deals.packages());
      json.name("feasible").count(deals.feasible());
      json.name("signable").count(deals.signable());
      json.name("statusQuoAcceptable")
          .fields(
              deals.statusQuoAcceptable().entrySet(),
              Map.Entry::getKey,
              e -> json.bool(e.getValue()));
      json.name("consents").fields(deals.consents(), ConsentShare::by, this::consent);
      json.name("swing").fields(deals.swings(), Swing::party, s -> json.share(s.share()));
      if (deals.swings().stream().anyMatch(s -> s.share().estimate().isPresent())) {
        json.name("swingIntervals")
            .fields(deals.swings(), Swing::party, s -> json.interval(s.share()));
      }
      json.name("power").fields(deals.power(), BodyPower::body, this::power);
      json.name("pareto").object(() -> front(deals.pareto()));
      json.name("paretoFeasible").object(() -> front(deals.paretoFeasible()));
      json.name("bargainers").strings(deals.bargainers());
      json.name("points")
          .fields(deals.points(), p -> p.solution().id(), p -> point(p, deals.bargainers()));
      DraftsJson drafts = new DraftsJson(json);
      json.name("gap").optional(deals.gap(), drafts::gap);
      json.name("drafts").fields(deals.drafts(), DraftReading::draft, drafts::draft);
      json.name("trades").array(deals.trades(), drafts::trades);
    });
  }

  private void consent(ConsentShare consent) {
    json.object(() -> {
      json.name("accepts").share(consent.given());
      json.name("soleBlocker").share(consent.soleBlocker());
      if (consent.given().estimate().isPresent()) {
        json.name("acceptsInterval").interval(consent.given());
        json.name("soleBlockerInterval").interval(consent.soleBlocker());
      }
    });
  }

  private void power(BodyPower power) {
    json.object(() -> {
      json.name("members").optional(power.members(), this::indices);
      json.name("ultimate").optional(power.ultimate(), this::indices);
    });
  }

  private void indices(PowerIndices.Result result) {
    json.object(() -> {
      json.name("passage").points(result.passage());
      json.name("indices").fields(result.powers(), PowerIndices.Power::player, this::indices);
    });
  }

  private void indices(PowerIndices.Power power) {
    json.object(() -> {
      json.name("shapleyShubik").points(power.shapleyShubik());
      json.name("banzhaf").points(power.banzhaf());
      json.name("penrose").points(power.penrose());
    });
  }

  private void front(Deals.Front front) {
    boolean complete = front.cover().isEmpty();
    json.name("size")
        .optional(complete ? Optional.of(front.size()) : Optional.empty(), json::count);
    json.name("points")
        .optional(complete ? Optional.of(front.points()) : Optional.empty(), json::count);
    if (!complete) {
      json.name("cover")
          .object(() -> {
            json.name("epsilon").number(front.cover().orElseThrow());
            json.name("points").count(front.points());
          });
    }
    json.name("packages").array(front.first(), e -> json.object(() -> json.evaluated(e)));
  }

  private void point(Deals.Point point, List<String> bargainers) {
    json.object(() -> {
      json.name("ties")
          .optional(
              point.gap().isEmpty() ? Optional.of(point.ties()) : Optional.empty(), json::count);
      point.gap().ifPresent(g -> json.name("gap").number(g));
      json.name("margin").optional(point.margin(), m -> json.rounded(BigDecimal.valueOf(m)));
      json.name("packages").array(point.packages(), e -> json.object(() -> tie(e, bargainers)));
    });
  }

  /** Only the bargainers' utilities made the point; the other parties' stand apart. */
  private void tie(Evaluated tie, List<String> bargainers) {
    Map<String, BigFraction> own = new LinkedHashMap<>(tie.utilities());
    own.keySet().retainAll(bargainers);
    Map<String, BigFraction> others = new LinkedHashMap<>(tie.utilities());
    others.keySet().removeAll(bargainers);
    json.name("package").options(tie);
    json.name("utilities").utilities(own);
    json.name("others").utilities(others);
  }
}
