package dev.parley.cli;

import dev.parley.engine.lint.Lint;
import dev.parley.engine.lint.Notice;
import dev.parley.engine.lint.Rule;
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

  /** Numbers without a statement are one warning, however many they are. */
  int count() {
    int assumed = assumed().size();
    return accepted.warnings().size() + report.notices().size() - assumed + (assumed > 0 ? 1 : 0);
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
    int assumed = assumed().size();
    if (!all && assumed > 0) {
      texts.add(
          "Warning: %d %s on no statement and so count as assumptions (--verbose lists them)"
              .formatted(assumed, assumed == 1 ? "number rests" : "numbers rest"));
    }
    return texts;
  }

  private static void add(Map<String, List<String>> byKind, String kind, String text) {
    byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(text);
  }

  private List<Notice> assumed() {
    return report.notices().stream().filter(n -> n.rule() == Rule.UNSUPPORTED_NUMBERS).toList();
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
    return "Warning: "
        + accepted
            .sources()
            .nearest(notice.path())
            .map(p ->
                Diagnostic.render(p, notice.message(), Optional.of(notice.advice()), lines.at(p)))
            .orElseGet(() -> notice.message() + "\n  Try: " + notice.advice());
  }
}
