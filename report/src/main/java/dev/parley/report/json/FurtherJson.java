package dev.parley.report.json;

import dev.parley.engine.Exactness;
import dev.parley.engine.stability.CoalitionConcept;
import dev.parley.engine.stability.CoalitionStability;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.FurtherConcepts;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.engine.stability.Hypergame;
import dev.parley.engine.stability.InverseStability;
import dev.parley.engine.stability.InverseStability.Ask;
import dev.parley.engine.stability.KnownSoFar;
import dev.parley.engine.stability.LimitedMoves;
import dev.parley.engine.stability.ProbabilisticStability;
import dev.parley.engine.stability.ProbabilisticStability.Counts;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StrengthOfPreference;
import dev.parley.engine.stability.UnknownPreference.Extension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was asked beyond the table; null where it was not. */
final class FurtherJson {
  private final Json json;
  private final StateSets sets;
  private final int limit;

  FurtherJson(Json json, StateSets sets, int limit) {
    this.json = json;
    this.sets = sets;
    this.limit = limit;
  }

  void write(FurtherConcepts further, Optional<Hypergame> hypergame) {
    json.name("inverse")
        .optional(
            further.inverse().stream().findFirst(), first -> inverse(first, further.inverse()));
    json.name("draws").optional(further.probable(), this::draws);
    json.name("views").optional(hypergame, this::views);
    json.name("coalitions").optional(further.coalitions(), this::coalitions);
    json.name("lookahead").optional(further.limited(), this::lookahead);
    json.name("strength").optional(further.strength(), this::strength);
    json.name("unknown").optional(further.unknown(), this::unknown);
  }

  private void inverse(InverseStability first, List<InverseStability> answers) {
    json.object(() -> {
      json.name("state").integer(first.state());
      json.name("concepts")
          .fields(
              answers,
              (InverseStability a) -> a.concept().id(),
              a ->
                  json.object(() -> {
                    json.name("most").optional(a.most(), json::string);
                    json.name("parties").fields(a.asks(), Ask::party, this::ask);
                  }));
    });
  }

  private void ask(Ask ask) {
    json.object(() -> {
      json.name("stable").bool(ask.stable());
      json.name("fewestNew").optional(ask.fewestNew(), n -> json.integer(n));
      json.name("complete").bool(ask.complete());
      json.name("ways").count(ask.needed().size());
      json.name("noBetter")
          .array(
              ask.needed().stream().limit(limit).toList(),
              set -> json.array(set, n -> json.integer(n)));
      json.name("share").optional(ask.share(), s -> json.share(s.doubleValue()));
    });
  }

  private void draws(ProbabilisticStability found) {
    json.object(() -> {
      json.name("n").integer(found.draws());
      json.name("seed").integer(found.seed());
      json.name("deal")
          .optional(
              found.deal(),
              v ->
                  json.fields(
                      Arrays.asList(Verdict.values()),
                      Verdict::words,
                      verdict -> json.object(() -> frequency(found, v.getOrDefault(verdict, 0)))));
      json.name("equilibria");
      frequencies(found, found.equilibria());
      json.name("parties")
          .fields(
              found.parties().entrySet(), Map.Entry::getKey, e -> frequencies(found, e.getValue()));
    });
  }

  private void frequencies(ProbabilisticStability found, Map<Concept, Counts> counts) {
    json.fields(
        counts.entrySet().stream().filter(e -> sets.shows(e.getKey())).toList(),
        (Map.Entry<Concept, Counts> e) -> e.getKey().id(),
        e ->
            json.array(
                e.getValue().mostFrequent(limit),
                s ->
                    json.object(() -> {
                      json.name("state").integer(s);
                      frequency(found, e.getValue().of(s));
                    })));
  }

  private void frequency(ProbabilisticStability found, int count) {
    Exactness.Sampled interval = found.interval(count);
    json.name("count").integer(count);
    json.name("share").share((double) count / found.draws());
    json.name("interval").array(List.of(interval.low(), interval.high()), json::share);
  }

  private void views(Hypergame found) {
    json.object(() -> {
      json.name("parties").fields(found.perceived(), Standing::party, s -> sets.write(s.stable()));
      json.name("equilibria");
      sets.write(found.equilibria());
      json.name("surprises");
      sets.write(found.surprises());
    });
  }

  private void coalitions(CoalitionStability found) {
    json.object(() -> {
      json.name("size").count(found.rows().size());
      json.name("rows")
          .array(
              found.rows().stream().limit(limit).toList(),
              r ->
                  json.object(() -> {
                    json.name("members").strings(r.members());
                    json.name("stable");
                    sets.write(r.stable(), CoalitionConcept::id);
                  }));
      json.name("equilibria");
      sets.write(found.equilibria(), CoalitionConcept::id);
    });
  }

  private void lookahead(LimitedMoves found) {
    json.object(() -> {
      json.name("horizon").integer(found.horizon());
      json.name("ties").bool(found.ties());
      json.name("limited")
          .fields(found.limited(), LimitedMoves.Row::party, r -> sets.sized(r.stable()));
      json.name("nonMyopic")
          .fields(found.nonMyopic(), LimitedMoves.Row::party, r -> sets.sized(r.stable()));
    });
  }

  private void strength(StrengthOfPreference found) {
    json.object(() -> {
      json.name("parties")
          .fields(
              found.rows(),
              StrengthOfPreference.Row::party,
              r ->
                  json.object(() -> {
                    json.name("strong");
                    sets.write(r.strong());
                    json.name("weak");
                    sets.write(r.weak());
                  }));
      json.name("strongEquilibria");
      sets.write(found.strongEquilibria());
    });
  }

  private void unknown(KnownSoFar found) {
    json.object(() -> {
      json.name("n").integer(found.draws());
      json.name("seed").integer(found.seed());
      json.name("pairs").count(found.pairs());
      json.name("open")
          .fields(found.unknown().entrySet(), Map.Entry::getKey, e -> json.count(e.getValue()));
      for (Extension extension : Extension.values()) {
        json.name(extension.name().toLowerCase(Locale.ROOT))
            .object(() -> {
              json.name("parties")
                  .fields(
                      found.tables().rows().getOrDefault(extension, List.of()),
                      Standing::party,
                      s -> sets.write(s.stable()));
              json.name("equilibria");
              sets.write(found.tables().equilibria().getOrDefault(extension, Map.of()));
            });
      }
    });
  }
}
