package dev.parley.engine.lint;

import dev.parley.engine.CannotCompute;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for what is valid but probably not meant. */
public final class Lint {
  private Lint() {}

  /**
   * What was found.
   *
   * @param notices by rule, then in the case's order
   * @param skipped why the rules that visit packages were left out, if they were
   */
  public record Report(List<Notice> notices, Optional<String> skipped) {
    public Report {
      notices = List.copyOf(notices);
    }
  }

  /**
   * How to look.
   *
   * @param threads at least 1; the report does not depend on it
   * @param mostPackages larger cases are not looked at package by package
   */
  public record Options(int threads, long mostPackages) {}

  /** Applies every rule. Time grows with packages × parties. */
  public static Report check(Case negotiation, Options options) {
    List<Notice> notices = new ArrayList<>(IssueRules.check(negotiation));
    Optional<String> skipped = Optional.empty();
    try {
      notices.addAll(PackageRules.check(negotiation, options));
    } catch (CannotCompute e) {
      skipped = Optional.of(String.valueOf(e.getMessage()));
    }
    notices.addAll(TextRules.check(negotiation));
    notices.addAll(NumberRules.check(negotiation));
    notices.addAll(ConsentRules.check(negotiation));
    notices.addAll(ReachRules.check(negotiation));
    notices.sort(Comparator.comparing(Notice::rule));
    return new Report(notices, skipped);
  }
}
