package dev.parley.report.json;

import dev.parley.engine.game.Analysis;
import dev.parley.engine.game.Analysis.Traits;
import dev.parley.engine.game.Answer;
import dev.parley.engine.game.Equilibrium;
import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.Labels;
import dev.parley.engine.game.Labels.Part;
import dev.parley.engine.game.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/** The {@code result} of {@code game}. */
final class GameJson {
  /** Fractions of more digits than this are left to the decimals. */
  private static final int LONGEST_FRACTION = 60;

  private final Json json;

  GameJson(Json json) {
    this.json = json;
  }

  void write(Analysis analysis) {
    json.object(() -> {
      json.name("title").string(analysis.game().title());
      json.name("form").string(analysis.game() instanceof ExtensiveGame ? "tree" : "table");
      json.name("players").strings(Labels.players(analysis.game()));
      json.name("traits").optional(analysis.traits(), this::traits);
      json.name("strategies");
      json.array(analysis.strategies(), s -> json.count(s.size()));
      json.name("checked").optional(analysis.checked(), e -> equilibrium(analysis, e, true));
      json.name("answers");
      json.array(analysis.answers(), a -> answer(analysis, a));
    });
  }

  private void traits(Traits traits) {
    json.object(() -> {
      json.name("nodes").count(traits.nodes());
      json.name("ends").count(traits.ends());
      json.name("perfectInformation").bool(traits.perfectInformation());
      json.name("perfectRecall").bool(traits.perfectRecall());
    });
  }

  private void answer(Analysis analysis, Answer answer) {
    json.object(() -> {
      json.name("method").string(answer.method().id());
      json.name("citations").strings(answer.method().citations());
      json.name("extent").string(answer.extent().id());
      json.name("note").string(answer.note());
      json.name("size").count(answer.equilibria().size());
      json.name("equilibria");
      json.array(
          answer.equilibria(),
          e ->
              equilibrium(
                  analysis, e, answer.method().exact() || e.verdict().regret().signum() == 0));
    });
  }

  private void equilibrium(Analysis analysis, Equilibrium found, boolean exact) {
    List<Part> parts = analysis.parts(found.profile());
    List<String> players = Labels.players(analysis.game());
    json.object(() -> {
      json.name("exactness").string(exact ? "exact" : "bounded");
      json.name("lambda").optional(found.response(), r -> json.number(r.lambda()));
      json.name("residual").optional(found.response(), r -> json.number(r.residual()));
      json.name("profile");
      profile(parts, found.profile(), p -> json.fine(p.doubleValue()));
      json.name("exact")
          .optional(fractions(found.profile(), exact), p -> profile(parts, p, this::fraction));
      json.name("payoffs")
          .fields(
              indices(players),
              players::get,
              p -> json.fine(found.verdict().payoffs().get(p).doubleValue()));
      json.name("regrets")
          .fields(
              indices(players),
              players::get,
              p -> json.number(found.verdict().regrets().get(p).doubleValue()));
      json.name("regret").number(found.verdict().regret().doubleValue());
      json.name("sets");
      json.array(indices(found.verdict().setRegrets()), s -> set(parts.get(s), found, s));
      json.name("rooms");
      json.array(
          found.rooms(),
          r ->
              json.object(() -> {
                json.name("player").string(players.get(r.player()));
                json.name("strategy").string(r.strategy());
                json.name("most").fine(r.most().doubleValue());
                json.name("exact");
                fraction(r.most());
              }));
    });
  }

  private static List<Integer> indices(List<?> list) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      indices.add(i);
    }
    return indices;
  }

  /** What the owner of an information set could gain there, and by how much its choice leads. */
  private void set(Part part, Equilibrium found, int set) {
    Optional<BigFraction> margin =
        found.margins().isEmpty() ? Optional.empty() : found.margins().get(set);
    json.object(() -> {
      json.name("player").string(part.player());
      json.name("set").string(part.set());
      json.name("regret")
          .optional(found.verdict().setRegrets().get(set), r -> json.number(r.doubleValue()));
      json.name("margin").optional(margin, m -> json.fine(m.doubleValue()));
    });
  }

  /** Player to action, or player to information set to action. */
  private void profile(List<Part> parts, Profile profile, Consumer<BigFraction> number) {
    Map<String, List<Integer>> byPlayer = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      byPlayer.computeIfAbsent(parts.get(i).player(), _ -> new ArrayList<>()).add(i);
    }
    json.fields(
        byPlayer.entrySet(),
        Map.Entry::getKey,
        e -> {
          if (profile instanceof Profile.Mixed) {
            part(
                parts.get(e.getValue().getFirst()),
                profile.parts().get(e.getValue().getFirst()),
                number);
          } else {
            json.fields(
                e.getValue(),
                i -> parts.get(i).set(),
                i -> part(parts.get(i), profile.parts().get(i), number));
          }
        });
  }

  private void part(Part part, List<BigFraction> probabilities, Consumer<BigFraction> number) {
    json.fields(
        indices(probabilities), part.actions()::get, a -> number.accept(probabilities.get(a)));
  }

  private static Optional<Profile> fractions(Profile profile, boolean exact) {
    boolean shown =
        exact
            && profile.parts().stream()
                .flatMap(List::stream)
                .allMatch(p -> text(p).length() <= LONGEST_FRACTION);
    return shown ? Optional.of(profile) : Optional.empty();
  }

  private void fraction(BigFraction number) {
    json.string(text(number));
  }

  private static String text(BigFraction number) {
    return number.toString().replace(" ", "");
  }
}
