package dev.parley.format;

import dev.parley.model.Body;
import dev.parley.model.Body.Collective;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Members;
import dev.parley.model.Body.Vote;
import dev.parley.model.Body.Vote.ChanceCase;
import java.util.List;

/** Writes bodies canonically. */
final class CanonicalBodies {
  private static final String VOTE = ".vote";

  private final CanonicalJson json;

  CanonicalBodies(CanonicalJson json) {
    this.json = json;
  }

  void body(Body body) {
    String path = "bodies." + body.id();
    json.object(
        body.id(),
        () -> {
          json.text("title", body.title());
          json.grounds(body.grounds());
          switch (body.decision()) {
            case Collective collective ->
                json.keyed(path, key(path, collective.vote()), () -> vote(path, collective.vote()));
            case Members members -> members(path, members);
          }
        });
  }

  private void members(String path, Members members) {
    json.text("decides", rule(members.rule()));
    json.object(
        "members", () -> members.members().forEach(m -> member(path + ".members." + m.id(), m)));
    json.texts("veto", members.veto());
  }

  private void member(String path, Member member) {
    json.object(
        member.id(),
        () -> {
          json.text("name", member.name());
          json.grounds(member.grounds());
          json.keyed(
              path,
              key(path, member.vote()),
              () -> {
                json.number("seats", member.seats());
                vote(path, member.vote());
              });
        });
  }

  /** The draw key of the map that states the vote; only such a key changes the vote's own. */
  private static String key(String path, Vote vote) {
    return vote instanceof Vote.Chance chance
        ? chance.drawKey().substring(0, chance.drawKey().length() - VOTE.length())
        : path;
  }

  private void vote(String path, Vote vote) {
    switch (vote) {
      case Vote.Follows follows -> json.text("follows", follows.id());
      case Vote.YesIf yesIf -> json.text("yes-if", yesIf.condition().text());
      case Vote.Chance chance -> chance(path + ".chance", chance.cases());
      case Vote.Own _, Vote.Abstains _ -> {
        // Which of the two it is follows from the member's id.
      }
    }
  }

  private void chance(String path, List<ChanceCase> cases) {
    boolean single = cases.size() == 1 && cases.getFirst().probability().path().equals(path);
    if (single) {
      json.number("chance", cases.getFirst().probability());
    } else {
      json.list("chance", cases, c -> chanceCase(path, c));
    }
  }

  private void chanceCase(String path, ChanceCase line) {
    String own = line.probability().path();
    String name = own.substring(path.length() + 1, own.length() - ".p".length());
    json.object(() -> {
      CanonicalPreferences.entryName(
          json, name, line.when().map(w -> w.text()).orElse("otherwise"));
      json.expression("if", line.when());
      json.number("p", line.probability());
    });
  }

  private static String rule(DecisionRule rule) {
    return switch (rule) {
      case DecisionRule.Unanimity _ -> "unanimity";
      case DecisionRule.Consensus _ -> "consensus";
      case DecisionRule.Majority _ -> "majority";
      case DecisionRule.AnyMember _ -> "any";
      case DecisionRule.Quota quota -> quota.yes() + " of " + quota.of();
    };
  }
}
