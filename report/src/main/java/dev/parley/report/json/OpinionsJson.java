package dev.parley.report.json;

import dev.parley.engine.sensitivity.Opinions;
import dev.parley.engine.sensitivity.Opinions.Disagreement;
import dev.parley.engine.sensitivity.Opinions.RankAgreement;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import java.util.List;

/** What several analysts' numbers make of a question. */
final class OpinionsJson {
  private final Json json;
  private final SensitivityJson parts;

  OpinionsJson(Json json, SensitivityJson parts) {
    this.json = json;
    this.parts = parts;
  }

  void write(Opinions opinions) {
    json.object(() -> {
      json.name("unanimous").bool(opinions.unanimous());
      json.name("alike").fine(opinions.alike());
      json.name("views").fields(opinions.views(), v -> v.analyst().id(), this::view);
      json.name("pooled")
          .object(() -> {
            json.name("verdicts");
            parts.verdicts(opinions.pooled());
            json.name("signable");
            parts.estimate(opinions.pooledSignable());
          });
      json.name("inputs");
      parts.list(opinions.inputs(), this::disagreement);
      json.name("ranks").array(opinions.ranks(), this::ranks);
      json.name("swaps");
      parts.list(opinions.swaps(), this::swap);
    });
  }

  private void view(View view) {
    json.object(() -> {
      json.name("weight").fine(view.share());
      json.name("stated").integer(view.analyst().numbers().size());
      json.name("central")
          .object(() -> {
            json.name("verdict").string(view.central().verdict().label());
            json.name("margin");
            parts.maybe(view.central().margin());
          });
      json.name("verdicts");
      parts.verdicts(view.verdicts());
      json.name("signable");
      parts.estimate(view.signable());
      json.name("margin").optional(view.margin(), parts::estimate);
    });
  }

  private void disagreement(Disagreement each) {
    json.object(() -> {
      json.name("path").string(each.parameter().path());
      json.name("overlap").fine(each.overlap());
      json.name("stated")
          .fields(
              each.stated(),
              Opinions.Stated::analyst,
              s ->
                  json.object(() -> {
                    json.name("is").string(s.text());
                    json.name("own").bool(s.own());
                    json.name("range").array(List.of(s.low(), s.high()), json::fine);
                  }));
    });
  }

  private void ranks(RankAgreement each) {
    json.object(() -> {
      json.name("party").string(each.party());
      json.name("between").strings(List.of(each.one(), each.other()));
      json.name("weights").integer(each.weights());
      json.name("tau");
      parts.maybe(each.tau());
    });
  }

  private void swap(Swap swap) {
    json.object(() -> {
      json.name("path").string(swap.path());
      json.name("from").string(swap.from());
      json.name("to").string(swap.to());
      json.name("before").string(swap.before().label());
      json.name("after").string(swap.after().label());
      json.name("marginBefore");
      parts.maybe(swap.marginBefore());
      json.name("marginAfter");
      parts.maybe(swap.marginAfter());
    });
  }
}
