package dev.parley.report.text;

import dev.parley.engine.explain.Arguments;
import dev.parley.engine.explain.Explanation;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks for and against the chosen package, compared with what there would be instead. */
final class ArgumentsText {
  private final Page page;
  private final Words words;
  private final Evidence evidence;

  ArgumentsText(Page page, Words words, Evidence evidence) {
    this.page = page;
    this.words = words;
    this.evidence = evidence;
  }

  void write(Explanation result) {
    Arguments arguments = result.arguments();
    if (result.chosen().isEmpty()) {
      return;
    }
    page.heading(
        words.say(
            arguments.signable() ? "arguments.heading.signable" : "arguments.heading.no-deal"));
    List<Explanation.Row> rows =
        Stream.concat(arguments.inFavour().stream(), arguments.opposed().stream()).toList();
    if (rows.isEmpty()) {
      page.paragraph(1, words.say("arguments.none"));
    } else {
      new LedgerText(page, words, evidence).rows(rows, false, Optional.empty());
    }
    statements("arguments.agrees", arguments, true);
    statements("arguments.other", arguments, false);
    arguments
        .unmet()
        .forEach(id -> page.item(1, words.say("arguments.unmet", evidence.because(List.of(id)))));
  }

  private void statements(String key, Arguments arguments, boolean inFavour) {
    List<String> ids =
        arguments.voices().stream()
            .filter(v -> v.inFavour() == inFavour)
            .map(Arguments.Voice::statement)
            .toList();
    if (!ids.isEmpty()) {
      page.item(1, words.say(key, evidence.because(ids)));
    }
  }
}
