package dev.parley.report.json;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Deals.ConsentShare;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      json.name("pareto").object(() -> front(deals.pareto()));
      json.name("bargainers").strings(deals.bargainers());
      json.name("points")
          .fields(deals.points(), p -> p.solution().id(), p -> point(p, deals.bargainers()));
    });
  }

  private void consent(ConsentShare consent) {
    json.object(() -> {
      json.name("accepts").share(consent.given());
      json.name("soleBlocker").share(consent.soleBlocker());
    });
  }

  private void front(Deals.Front front) {
    json.name("size").count(front.size());
    json.name("points").count(front.points());
    json.name("packages").array(front.first(), e -> json.object(() -> json.evaluated(e)));
  }

  private void point(Deals.Point point, List<String> bargainers) {
    json.object(() -> {
      json.name("ties").count(point.ties());
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
