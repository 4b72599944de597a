package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Deals.Point;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.format.ExpressionReader;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Draft.Setting;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the deal that {@code --deal} names: a draft of the case, a bargaining point, or a package
 * written as {@code issue = option, issue = option}.
 *
 * @param question what the engine is asked
 * @param name how the answer calls the deal
 */
record DealNames(DealQuestion question, String name) {

  static DealNames find(Case negotiation, String text, int threads) {
    Optional<Draft> draft = negotiation.draft(text.strip());
    if (draft.isPresent()) {
      return new DealNames(terms(negotiation, draft.get()), "“" + draft.get().title() + "”");
    }
    Optional<Deals.Solution> solution =
        List.of(Deals.Solution.values()).stream()
            .filter(s -> s.id().equals(text.strip()))
            .findFirst();
    if (solution.isPresent()) {
      return point(negotiation, solution.get(), threads);
    }
    if (text.matches(".*[=!<>].*")) {
      return written(negotiation, text);
    }
    throw unknown(negotiation, text.strip());
  }

  private static BadInput unknown(Case negotiation, String text) {
    List<String> names = new ArrayList<>();
    negotiation.drafts().forEach(d -> names.add(d.id()));
    List.of(Deals.Solution.values()).forEach(s -> names.add(s.id()));
    return BadInput.question(
        "No deal `" + text + "`: neither a draft of the case, nor a point, nor a package",
        "--deal "
            + CaseFinder.closest(text, names)
                .orElseGet(
                    () -> "with one of " + String.join(", ", names) + ", or 'issue = option, …'"));
  }

  /** Points that set the same issue leave what all of them allow. */
  private static DealQuestion terms(Case negotiation, Draft draft) {
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    for (Draft.Point point : draft.points()) {
      for (Setting setting : point.sets()) {
        allowed.merge(
            setting.issue(), setting.options(), (a, b) -> a.stream().filter(b::contains).toList());
      }
    }
    if (allowed.isEmpty()) {
      throw BadInput.question(
          "The draft `" + draft.id() + "` of " + negotiation.id() + " is mapped to no options",
          "map its points with `sets`, or name a package");
    }
    return new DealQuestion.Terms(
        allowed.entrySet().stream().map(e -> new Setting(e.getKey(), e.getValue())).toList());
  }

  private static DealNames point(Case negotiation, Deals.Solution solution, int threads) {
    Finding<Deals> deals = DealAnalysis.analyse(negotiation, new DealAnalysis.Options(threads, 1));
    Optional<Point> point =
        deals.result().points().stream().filter(p -> p.solution() == solution).findFirst();
    if (point.isEmpty() || point.get().packages().isEmpty()) {
      throw BadInput.question(
          "There is no "
              + solution.id()
              + " point: it needs a signable package, and two parties"
              + " with points that always consent",
          "name a draft or a package, such as --deal 'issue = option'");
    }
    return new DealNames(
        DealQuestion.Terms.of(point.get().packages().getFirst().deal()),
        "the first " + title(solution) + " package");
  }

  private static String title(Deals.Solution solution) {
    return switch (solution) {
      case NASH -> "Nash";
      case KALAI_SMORODINSKY -> "Kalai–Smorodinsky";
      case EGALITARIAN -> "egalitarian";
      case UTILITARIAN -> "utilitarian";
    };
  }

  private static DealNames written(Case negotiation, String text) {
    String joined = text.replace(",", " and ");
    Expression expression =
        switch (ExpressionReader.read(joined, "--deal", negotiation)) {
          case ExpressionReader.Outcome.Read(var read) -> read;
          case ExpressionReader.Outcome.Failed(var diagnostics) ->
              throw BadInput.refused(diagnostics);
        };
    List<Expression> parts =
        expression instanceof Expression.And(List<Expression> all) ? all : List.of(expression);
    List<Setting> settings = new ArrayList<>();
    for (Expression part : parts) {
      if (!(part instanceof Expression.Comparison(String issue, Operator op, List<String> options))
          || op != Operator.EQUAL
          || settings.stream().anyMatch(s -> s.issue().equals(issue))) {
        throw BadInput.question(
            "`" + part.text() + "` names no option of another issue, as a deal does",
            "--deal 'issue = option, issue = option'; issues left out stay open");
      }
      settings.add(new Setting(issue, options));
    }
    Words words = new Words(negotiation);
    return new DealNames(
        new DealQuestion.Terms(settings),
        String.join(
            "; ",
            settings.stream()
                .map(s ->
                    words.issue(s.issue())
                        + ": "
                        + Words.list(
                            s.options().stream().map(o -> words.option(s.issue(), o)).toList(),
                            "or"))
                .toList()));
  }
}
