package dev.parley.report.json;

import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.WeakestEvidence;
import dev.parley.engine.explain.WhyNow;
import dev.parley.engine.orders.OrdersAlone;
import dev.parley.engine.reason.Reasons;
import java.util.List;
import java.util.Map;

/** What an answer rests on: the fields {@code suffices} to {@code weakest} of {@code explain}. */
final class ScrutinyJson {
  private final Json json;

  ScrutinyJson(Json json) {
    this.json = json;
  }

  void write(Scrutiny scrutiny) {
    json.name("suffices").fields(scrutiny.reasons(), r -> r.claim().id(), this::suffices);
    json.name("breaks").fields(scrutiny.reasons(), r -> r.claim().id(), this::breaks);
    json.name("tipping").array(scrutiny.tipping().points(), this::flip);
    json.name("tippingSearch").object(() -> search(scrutiny.tipping()));
    json.name("whyNow").optional(scrutiny.whyNow(), this::whyNow);
    json.name("orders").array(scrutiny.orders().conclusions(), this::conclusion);
    json.name("weakest").array(scrutiny.weakest().losses(), this::loss);
  }

  private void suffices(Reasons reasons) {
    json.object(() -> {
      json.name("sets").array(reasons.suffices(), json::strings);
      family(reasons);
    });
  }

  private void breaks(Reasons reasons) {
    json.object(() -> {
      json.name("sets").array(reasons.breaks(), b -> json.strings(b.issues()));
      json.name("witnesses")
          .array(
              reasons.breaks(),
              b ->
                  json.object(() -> {
                    json.evaluated(b.witness());
                    json.name("blockers").strings(b.blockers());
                  }));
      family(reasons);
    });
  }

  private void family(Reasons reasons) {
    json.name("complete").bool(reasons.complete());
    json.name("cap").integer(reasons.cap());
    json.name("others").strings(reasons.others());
    json.name("missing").optional(reasons.missing(), json::string);
  }

  private void flip(Tipping.Point point) {
    json.object(() -> {
      switch (point.subject()) {
        case Tipping.Subject.OfNumber(String path) -> json.name("number").string(path);
        case Tipping.Subject.OfPromise(String id) -> json.name("promise").string(id);
      }
      json.name("at").points(point.at());
      json.name("width").points(point.width());
      json.name("below").string(point.below().label());
      json.name("above").string(point.above().label());
      json.name("inside").bool(point.inside());
      json.name("central").points(point.central());
      json.name("searched");
      span(point.searched());
      json.name("stated").optional(point.stated(), this::span);
      json.name("credibility");
      new PromiseJson(json).maybe(point.credibility());
    });
  }

  private void span(Tipping.Span span) {
    json.array(List.of(span.from(), span.to()), json::points);
  }

  private void search(Tipping tipping) {
    json.name("varied").integer(tipping.varied());
    json.name("steps").integer(tipping.steps());
    json.name("left").strings(tipping.left());
  }

  private void whyNow(WhyNow why) {
    json.object(() -> {
      json.name("between").string(why.between().id());
      json.name("before").string(why.before());
      json.name("after").string(why.after());
      json.name("from").string(why.from().label());
      json.name("to").string(why.to().label());
      json.name("inputs")
          .array(why.inputs(), i -> json.array(i.changes(), new DifferenceJson(json)::change));
      json.name("sets")
          .array(why.sets(), (List<Integer> set) -> json.array(set, n -> json.integer(n)));
      json.name("complete").bool(why.complete());
      json.name("moves").array(why.moves(), new TalksJson(json)::move);
    });
  }

  private void conclusion(OrdersAlone.Conclusion conclusion) {
    json.object(() -> {
      json.name("party").string(conclusion.party());
      json.name("claim").string(conclusion.claim().id());
      json.name("status").string(conclusion.status().id());
      json.name("least").fine(conclusion.least());
      json.name("most").fine(conclusion.most());
      json.name("worst");
      member(conclusion.worst());
      json.name("best");
      member(conclusion.best());
      json.name("bound").optional(conclusion.bound(), this::proof);
    });
  }

  private void member(OrdersAlone.Member member) {
    json.object(() -> {
      numbers("weights", member.weights());
      json.name("values")
          .fields(
              member.values().entrySet(),
              Map.Entry::getKey,
              e -> json.fields(e.getValue().entrySet(), Map.Entry::getKey, v -> fine(v)));
      json.name("walkAway").optional(member.walkAway(), json::fine);
      numbers("terms", member.terms());
    });
  }

  private void numbers(String name, Map<String, Double> numbers) {
    json.name(name).fields(numbers.entrySet(), Map.Entry::getKey, this::fine);
  }

  private void fine(Map.Entry<String, Double> entry) {
    json.fine(entry.getValue());
  }

  private void proof(OrdersAlone.Proof proof) {
    json.object(() -> {
      json.name("value").fine(proof.value());
      numbers("multipliers", proof.multipliers());
    });
  }

  private void loss(WeakestEvidence.Loss loss) {
    json.object(() -> {
      json.name("source").string(loss.source());
      json.name("statements").strings(loss.statements());
      json.name("fallen").strings(loss.fallen());
      json.name("kept").strings(loss.kept());
      json.name("verdict").string(loss.verdict().label());
      json.name("changes").bool(loss.changes());
    });
  }
}
