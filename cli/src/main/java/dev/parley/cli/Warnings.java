package dev.parley.cli;

import dev.parley.engine.lint.Lint;
import dev.parley.engine.lint.Notice;
import dev.parley.engine.lint.Rule;
import dev.parley.format.Diagnostic;
import dev.parley.format.Position;
import dev.parley.format.Reading;
import dev.parley.report.json.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What lint found in a case, joined with the places in its files. */
final class Warnings {
  /** How many of a kind are shown unless all are asked for. */
  private static final int SHOWN = 3;

  private final Reading.Accepted accepted;
  private final Lint.Report report;
  private final Path here;

  Warnings(Reading.Accepted accepted, Path here) {
    this.accepted = accepted;
    this.here = here;
    report = Lint.check(accepted.model(), Runtime.getRuntime().availableProcessors());
  }

  /** Numbers without a statement are one warning, however many they are. */
  int count() {
    List<Notice> notices = report.notices();
    long others = notices.stream().filter(n -> n.rule() != Rule.UNSUPPORTED_NUMBERS).count();
    return (int) others + (others < notices.size() ? 1 : 0);
  }

  Optional<String> skipped() {
    return report.skipped();
  }

  List<Problem> problems() {
    return report.notices().stream()
        .map(n ->
            new Problem(
                n.rule().id(),
                "warning",
                position(n).map(p -> new Problem.Place(p.file(), p.line(), p.column())),
                n.message(),
                Optional.of(n.advice())))
        .toList();
  }

  /** One text each; where there are many of a kind the rest is only counted. */
  List<String> texts(boolean all) {
    Map<Rule, List<Notice>> byRule = new EnumMap<>(Rule.class);
    report.notices().forEach(n -> byRule.computeIfAbsent(n.rule(), _ -> new ArrayList<>()).add(n));
    List<String> texts = new ArrayList<>();
    byRule.forEach((rule, notices) -> {
      if (all || (notices.size() <= SHOWN && rule != Rule.UNSUPPORTED_NUMBERS)) {
        notices.forEach(n -> texts.add(text(n)));
      } else if (rule == Rule.UNSUPPORTED_NUMBERS) {
        texts.add(
            "Warning: %d %s on no statement and so count as assumptions (--verbose lists them)"
                .formatted(notices.size(), notices.size() == 1 ? "number rests" : "numbers rest"));
      } else {
        notices.stream().limit(SHOWN).forEach(n -> texts.add(text(n)));
        texts.add(
            "Warning: %d more of this kind (--verbose lists them)"
                .formatted(notices.size() - SHOWN));
      }
    });
    return texts;
  }

  private String text(Notice notice) {
    return "Warning: "
        + position(notice)
            .map(p -> Diagnostic.render(p, notice.message(), Optional.of(notice.advice()), line(p)))
            .orElseGet(() -> notice.message() + "\n  Try: " + notice.advice());
  }

  private Optional<Position> position(Notice notice) {
    return accepted.sources().nearest(notice.path());
  }

  /** Nothing where the file has changed or gone since it was read. */
  private String line(Position position) {
    try (Stream<String> lines = Files.lines(here.resolve(position.file()))) {
      return lines.skip(position.line() - 1L).findFirst().orElse("");
    } catch (IOException _) {
      return "";
    }
  }
}
