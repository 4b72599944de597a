package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.game.Analysis;
import dev.parley.engine.game.Analysis.Traits;
import dev.parley.engine.game.Answer;
import dev.parley.engine.game.Equilibrium;
import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.Labels;
import dev.parley.engine.game.StrategicGame;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.GameWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A small game: what it is, and what its players do in equilibrium. */
final class GameText {
  private static final int MOST_NODES = 80;
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 7;
  private static final int MOST_ROOMS = 4;

  private final Page page;
  private final Finding<Analysis> finding;
  private final Analysis analysis;
  private final GameWords words;

  GameText(Page page, Finding<Analysis> finding) {
    this.page = page;
    this.finding = finding;
    analysis = finding.result();
    words = new GameWords(analysis);
  }

  void write(String name, int limit, Origin origin) {
    String title = analysis.game().title();
    page.heading(title.isBlank() ? "The game of " + name : title);
    page.blank();
    page.lead(kind(), players());
    if (!analysis.game().comment().isBlank()) {
      page.paragraph(0, analysis.game().comment());
    }
    switch (analysis.game()) {
      case ExtensiveGame tree -> tree(tree);
      case StrategicGame table -> table(table);
    }
    analysis.checked().ifPresent(this::checked);
    analysis.answers().stream().filter(GameWords::computed).forEach(a -> answer(a, limit));
    List<Answer> missing = analysis.answers().stream().filter(a -> !GameWords.computed(a)).toList();
    if (!missing.isEmpty()) {
      page.heading("Not computed");
      missing.forEach(a -> page.item(1, GameWords.method(a.method()) + ": " + a.note() + "."));
    }
    Footer.write(page, finding, origin);
  }

  private String kind() {
    return analysis
        .traits()
        .map(GameText::kind)
        .orElseGet(() ->
            "A table of "
                + analysis.strategies().stream()
                    .map(s -> String.valueOf(s.size()))
                    .collect(Collectors.joining(" × "))
                + " strategies.");
  }

  private static String kind(Traits traits) {
    String knowledge =
        traits.perfectInformation()
            ? "everybody always knows what happened before"
            : "somebody moves without knowing all that happened before";
    return "A tree with %s; %s%s."
        .formatted(
            Words.number(traits.nodes(), "node", "nodes"),
            knowledge,
            traits.perfectRecall() ? "" : ", or forgets what it knew or did");
  }

  private String players() {
    List<String> names = Labels.players(analysis.game());
    return names.size() == 1
        ? "One player: " + names.getFirst() + "."
        : names.size() + " players: " + Words.list(names, "and") + ".";
  }

  private void tree(ExtensiveGame tree) {
    page.heading("The tree, from left to right");
    if (tree.nodes().size() > MOST_NODES) {
      page.paragraph(1, "Not shown: it has more than " + MOST_NODES + " nodes.");
    } else {
      page.figure(1, new TreeFigure(tree).lines());
    }
  }

  private void table(StrategicGame table) {
    if (table.players().size() != 2
        || table.strategies().get(0).size() > MOST_ROWS
        || table.strategies().get(1).size() > MOST_COLUMNS) {
      return;
    }
    List<String> rows = Labels.of(table.strategies().get(0));
    List<String> players = Labels.players(table);
    page.heading("Payoffs to %s (rows) and %s (columns)".formatted(players.get(0), players.get(1)));
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(Labels.of(table.strategies().get(1)));
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> line = new ArrayList<>(List.of(rows.get(i)));
      for (int cell = i; cell < table.cells().size(); cell += rows.size()) {
        line.add(GameWords.numbers(List.of(table.payoff(cell, 0), table.payoff(cell, 1))));
      }
      lines.add(line);
    }
    List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
    head.subList(1, head.size()).forEach(_ -> columns.add(Column.TEXT));
    page.table(1, columns, head, lines);
  }

  private void checked(Equilibrium profile) {
    page.heading("The profile that was handed in");
    equilibrium(profile);
  }

  private void answer(Answer answer, int limit) {
    page.heading(GameWords.method(answer.method()));
    page.paragraph(1, GameWords.extent(answer));
    int shown = Math.min(limit, answer.equilibria().size());
    answer.equilibria().subList(0, shown).forEach(this::equilibrium);
    if (shown < answer.equilibria().size()) {
      int left = answer.equilibria().size() - shown;
      page.paragraph(1, "… and " + left + " more; --limit and --json show them.");
    }
  }

  private void equilibrium(Equilibrium found) {
    String where = GameWords.response(found).map(r -> r + ". ").orElse("");
    page.item(
        1,
        where
            + Words.sentence(words.profile(found))
            + ". In this model it is worth: "
            + words.payoffs(found)
            + ". "
            + words.regret(found));
    words.margins(found).ifPresent(m -> page.paragraph(2, m));
    words.sequential(found).ifPresent(s -> page.paragraph(2, s));
    List<String> rooms = words.rooms(found);
    if (!rooms.isEmpty()) {
      int shown = Math.min(MOST_ROOMS, rooms.size());
      String more = rooms.size() > shown ? "; and " + (rooms.size() - shown) + " more ways" : "";
      page.paragraph(
          2,
          "It stays an equilibrium where "
              + String.join("; or ", rooms.subList(0, shown))
              + more
              + ".");
    }
  }
}
