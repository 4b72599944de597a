package dev.parley.cli;

import dev.parley.engine.lint.Lint;
import dev.parley.engine.lint.Notice;
import dev.parley.engine.lint.Rule;
import dev.parley.engine.overview.Overview;
import dev.parley.format.Diagnostic;
import dev.parley.format.Reading;
import dev.parley.report.json.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reader and lint have to say about a valid case, with the places in its files. */
final class Warnings {
  /** How many of a kind are shown unless all are asked for. */
  private static final int SHOWN = 3;

  /** Beyond this number of packages a check would no longer be quick. */
  private static final long MOST_PACKAGES = 1L << 20;

  private final Reading.Accepted accepted;
  private final Lint.Report report;
  private final SourceLines lines;

  Warnings(Reading.Accepted accepted, SourceLines lines) {
    this.accepted = accepted;
    this.lines = lines;
    int threads = Runtime.getRuntime().availableProcessors();
    report = Lint.check(accepted.model(), new Lint.Options(threads, MOST_PACKAGES));
  }

  /** Numbers without a reason are one warning, however many they are. */
  int count() {
    int unexplained = unexplained();
    return accepted.warnings().size()
        + report.notices().size()
        - unexplained
        + (unexplained > 0 ? 1 : 0);
  }

  /** Why packages were not looked at, if they were not. */
  Optional<String> skipped() {
    return report.skipped();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    accepted.warnings().forEach(w -> problems.add(BadInput.problem(w)));
    report.notices().forEach(n -> problems.add(problem(n)));
    return problems;
  }

  /** One text each; where there are many of a kind the rest is only counted. */
  List<String> texts(boolean all) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (Diagnostic warning : accepted.warnings()) {
      add(byKind, warning.code().id(), BadInput.render(warning));
    }
    for (Notice notice : report.notices()) {
      if (all || notice.rule() != Rule.UNSUPPORTED_NUMBERS) {
        add(byKind, notice.rule().id(), text(notice));
      }
    }
    List<String> texts = new ArrayList<>();
    for (List<String> kind : byKind.values()) {
      int shown = all || kind.size() == SHOWN + 1 ? kind.size() : Math.min(SHOWN, kind.size());
      texts.addAll(kind.subList(0, shown));
      if (shown < kind.size()) {
        texts.add(
            "Warning: %d more of this kind (--verbose lists them)".formatted(kind.size() - shown));
      }
    }
    assumptions(all).ifPresent(texts::add);
    return texts;
  }

  /** How many numbers rest on no statement; a warning only where some have no note either. */
  private Optional<String> assumptions(boolean all) {
    Overview overview = Overview.of(accepted.model()).result();
    int assumed = overview.numbers() - overview.sourced();
    int unexplained = unexplained();
    if (assumed == 0 || (all && assumed == unexplained)) {
      return Optional.empty();
    }
    String numbers =
        "%d %s on no statement and so %s"
            .formatted(
                assumed,
                assumed == 1 ? "number rests" : "numbers rest",
                assumed == 1 ? "counts as an assumption" : "count as assumptions");
    if (unexplained == 0) {
      return Optional.of("Note: " + numbers + "; a note in the case gives the reason.");
    }
    String bare =
        unexplained < assumed ? "; %d without a note that says why".formatted(unexplained) : "";
    String lists = all ? "" : " (--verbose lists them)";
    return Optional.of(
        "Warning: " + BadInput.coded(numbers + bare + lists, Rule.UNSUPPORTED_NUMBERS.id()));
  }

  private static void add(Map<String, List<String>> byKind, String kind, String text) {
    byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(text);
  }

  private int unexplained() {
    return (int)
        report.notices().stream().filter(n -> n.rule() == Rule.UNSUPPORTED_NUMBERS).count();
  }

  private Problem problem(Notice notice) {
    return new Problem(
        notice.rule().id(),
        "warning",
        accepted.sources().nearest(notice.path()).map(BadInput::place),
        notice.message(),
        Optional.of(notice.advice()));
  }

  private String text(Notice notice) {
    String message = BadInput.coded(notice.message(), notice.rule().id());
    return "Warning: "
        + accepted
            .sources()
            .nearest(notice.path())
            .map(p -> Diagnostic.render(p, message, Optional.of(notice.advice()), lines.at(p)))
            .orElseGet(() -> message + "\n  Try: " + notice.advice());
  }
}
