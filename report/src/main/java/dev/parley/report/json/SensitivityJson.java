package dev.parley.report.json;

import dev.parley.engine.sensitivity.Estimate;
import dev.parley.engine.sensitivity.Indices;
import dev.parley.engine.sensitivity.Influence;
import dev.parley.engine.sensitivity.Input;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.NashShare;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.engine.sensitivity.TornadoBar;
import dev.parley.engine.sensitivity.VerdictTree;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The {@code result} of {@code sensitivity}. */
final class SensitivityJson {
  private final Json json;
  private final int limit;

  SensitivityJson(Json json, int limit) {
    this.json = json;
    this.limit = limit;
  }

  void write(Sensitivity result) {
    json.object(() -> {
      json.name("party").string(result.party());
      json.name("concession").string(result.concession().text());
      json.name("central")
          .object(() -> {
            json.name("verdict").string(result.central().verdict().label());
            json.name("margin");
            maybe(result.central().margin());
          });
      json.name("draws").integer(result.draws());
      json.name("scramblings").integer(result.scramblings());
      json.name("stop").string(word(result.stop()));
      json.name("verdicts");
      verdicts(result.verdicts());
      json.name("signable");
      estimate(result.signable());
      json.name("margin").optional(result.margin(), this::estimate);
      json.name("nash")
          .object(() -> {
            json.name("none");
            estimate(result.noNash());
            json.name("options").array(result.nash(), this::nash);
          });
      json.name("inputs").integer(result.inputs().size());
      json.name("indexDraws").integer(result.indexDraws());
      json.name("influences");
      list(result.influences(), this::influence);
      json.name("tornado");
      list(result.tornado(), this::bar);
      json.name("tree").optional(result.tree(), this::tree);
      json.name("convergence")
          .array(
              result.convergence(),
              s ->
                  json.object(() -> {
                    json.name("draws").integer(s.draws());
                    json.name("verdict");
                    estimate(s.verdict());
                    json.name("signable");
                    estimate(s.signable());
                  }));
      json.name("analysts").optional(result.opinions(), o -> new OpinionsJson(json, this).write(o));
    });
  }

  /** At most as many as asked for, with the size of the whole. */
  <T> void list(List<T> all, Consumer<T> each) {
    json.object(() -> {
      json.name("size").integer(all.size());
      json.name("first").array(all.subList(0, Math.min(limit, all.size())), each);
    });
  }

  void verdicts(Collection<VerdictShare> verdicts) {
    json.fields(verdicts, v -> v.verdict().label(), v -> estimate(v.share()));
  }

  void estimate(Estimate estimate) {
    json.object(() -> {
      json.name("value").fine(estimate.value());
      json.name("interval").array(List.of(estimate.low(), estimate.high()), json::fine);
    });
  }

  void maybe(OptionalDouble number) {
    if (number.isPresent()) {
      json.fine(number.getAsDouble());
    } else {
      json.nothing();
    }
  }

  private void nash(NashShare share) {
    json.object(() -> {
      json.name("issue").string(share.issue());
      json.name("option").string(share.option());
      json.name("share");
      estimate(share.share());
    });
  }

  private void input(Input input) {
    json.name("path").string(input.path());
    json.name("kind")
        .string(
            switch (input.subject()) {
              case Input.Numbers _ -> "number";
              case Input.Spacing _ -> "spacing";
              case Input.Vote _ -> "vote";
            });
  }

  private void influence(Influence influence) {
    json.object(() -> {
      input(influence.input());
      json.name("verdict").optional(influence.onVerdict(), this::indices);
      json.name("margin").optional(influence.onMargin(), this::indices);
    });
  }

  private void indices(Indices indices) {
    json.object(() -> {
      json.name("first");
      estimate(indices.first());
      json.name("total");
      estimate(indices.total());
    });
  }

  private void bar(TornadoBar bar) {
    json.object(() -> {
      input(bar.input());
      json.name("low");
      maybe(bar.low());
      json.name("high");
      maybe(bar.high());
      json.name("verdictLow").string(bar.verdictLow().label());
      json.name("verdictHigh").string(bar.verdictHigh().label());
      json.name("marginLow");
      maybe(bar.marginLow());
      json.name("marginHigh");
      maybe(bar.marginHigh());
    });
  }

  private void tree(VerdictTree tree) {
    json.object(() -> {
      json.name("grownOn").integer(tree.grownOn());
      json.name("keptApart").integer(tree.keptApart());
      json.name("accuracy").fine(tree.accuracy());
      json.name("fitted").fine(tree.fitted());
      json.name("guess").fine(tree.guess());
      json.name("root");
      node(tree.root());
    });
  }

  private void node(VerdictTree.Node node) {
    json.object(() -> {
      json.name("draws").integer(node.draws());
      switch (node) {
        case VerdictTree.Leaf leaf -> {
          json.name("verdict").string(leaf.verdict().label());
          json.name("right").integer(leaf.right());
        }
        case VerdictTree.Split split -> {
          input(split.input());
          json.name("level").integer(split.level());
          json.name("threshold").fine(split.threshold());
          json.name("below");
          node(split.below());
          json.name("above");
          node(split.above());
        }
      }
    });
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
