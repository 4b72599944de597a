package dev.parley.verify;

import dev.parley.model.Question;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an explanation should say where every package can be visited. */
final class Recount {
  /** Open members beyond this have too many sets to try each. */
  private static final int MOST_OPEN = 16;

  private final World world;
  private final Survey survey;
  private final Parts parts;
  private final Optional<Neighbourhood> around;
  private final String verdict;

  Recount(World world, Question question) {
    this.world = world;
    survey = new Survey(world, question);
    parts = new Parts(world, question);
    verdict = survey.verdict();
    around = survey.bestWith().map(c -> new Neighbourhood(survey, question, c));
  }

  String verdict() {
    return verdict;
  }

  Optional<Deal> chosen() {
    return survey.bestWith();
  }

  Optional<Deal> bestWithout() {
    return survey.bestWithout();
  }

  Optional<Neighbourhood> around() {
    return around;
  }

  Parts parts() {
    return parts;
  }

  /** The flags that need no draws. */
  List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (survey.contested()) {
      flags.add("CONTESTED");
    }
    if (around.isPresent() && !around.get().gains()) {
      flags.add("NO CONCESSION");
    }
    return flags;
  }

  boolean nashKnown() {
    return survey.nash().feasible();
  }

  Map<String, Expected> counts() {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("packages", new Expected.Count(world.packages()));
    fields.put("feasible", Expected.count(survey.feasible()));
    fields.put("signable", Expected.count(survey.signable()));
    fields.put("signableWith", Expected.count(survey.signableWith()));
    return fields;
  }

  Map<String, Expected> bests() {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("bestWith", Expected.maybe(chosen().map(parts::utility), Expected::points));
    fields.put("bestWithout", Expected.maybe(bestWithout().map(parts::utility), Expected::points));
    fields.put("chosen", Expected.maybe(chosen(), parts::shown));
    return fields;
  }

  Map<String, Expected> nash() {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("nash", Expected.maybe(survey.nashWith().first(), parts::shown));
    fields.put("nashOverall", Expected.maybe(survey.nash().first(), parts::shown));
    return fields;
  }

  Expected repair() {
    return Expected.maybe(
        around.flatMap(Neighbourhood::repair), r -> parts.repair(chosen().orElseThrow(), r));
  }

  Expected ledger() {
    Map<String, Expected> fields = new LinkedHashMap<>();
    if (around.isPresent() && parts.cardinal()) {
      Deal chosen = chosen().orElseThrow();
      fields.put("no-deal", parts.noDealLedger(chosen));
      around.get().demanded().ifPresent(d -> fields.put("demand", parts.ledger(d, chosen)));
      world.today().ifPresent(t -> fields.put("today", parts.ledger(t, chosen)));
    }
    return new Expected.Fields(fields);
  }

  /** Which parts a report gives a reason for leaving out, of those that this class knows. */
  Set<String> missing() {
    Set<String> missing = new HashSet<>();
    if (around.isEmpty()) {
      return Set.of("repair", "ledger", "removing", "arguments");
    }
    if (around.get().repair().isEmpty()) {
      missing.add("repair");
    }
    if (!parts.cardinal()) {
      missing.add("ledger");
    } else {
      if (around.get().demanded().isEmpty()) {
        missing.add("demand");
      }
      if (world.today().isEmpty()) {
        missing.add("today");
      }
    }
    if (verdict.equals("GIVEN")) {
      missing.add("removing");
    }
    return Set.copyOf(missing);
  }

  Map<String, Expected> removing() {
    List<Deal> removals = around.map(Neighbourhood::removals).orElse(List.of());
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("removingSize", Expected.count(removals.size()));
    fields.put("removingChanges", Expected.count(around.map(Neighbourhood::changes).orElse(0)));
    fields.put(
        "removing",
        new Expected.Beginning(
            removals.stream().map(d -> parts.removal(d, chosen().orElseThrow())).toList()));
    return fields;
  }

  Expected pivotal() {
    Map<String, Expected> consents = new LinkedHashMap<>();
    survey
        .consents()
        .forEach((by, counts) -> {
          Map<String, Expected> shift = new LinkedHashMap<>();
          shift.put("with", part(counts[1], counts[0]));
          shift.put("without", part(counts[3], counts[2]));
          consents.put(by, new Expected.Fields(shift));
        });
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("signableWith", part(survey.signableWith(), survey.signable()));
    fields.put("consents", new Expected.Fields(consents));
    return new Expected.Fields(fields);
  }

  private static Expected part(long count, long of) {
    return new Expected.Part(BigInteger.valueOf(count), BigInteger.valueOf(of));
  }

  private boolean blocks() {
    return Set.of("NO DEAL", "WOULD NOT", "BLOCKED BY").contains(verdict);
  }

  private Set<Set<String>> blocking() {
    return blocks() ? survey.minimalBlocking() : Set.of();
  }

  Expected blockers() {
    return sets(blocking());
  }

  /** Sets by their sorted names, in the order of the names. */
  private static Expected sets(Set<Set<String>> sets) {
    List<List<String>> sorted = new ArrayList<>();
    sets.forEach(s -> sorted.add(List.copyOf(new TreeSet<>(s))));
    sorted.sort(Recount::lexical);
    return Expected.items(sorted, Expected::texts);
  }

  private static int lexical(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i).compareTo(b.get(i));
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Empty where some body has too many members for it. */
  Optional<Expected> blockerMembers() {
    Set<Set<String>> blocking = blocking();
    Map<String, Set<Set<String>>> passing = new LinkedHashMap<>();
    for (String body : parts.bodies()) {
      if (blocking.stream().anyMatch(b -> b.contains(body))) {
        passing.put(body, new HashSet<>());
      }
    }
    boolean[] tried = {true};
    if (!passing.isEmpty()) {
      world.visit(deal -> tried[0] = tried[0] && collect(deal, blocking, passing));
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    passing.forEach((body, sets) -> fields.put(body, sets(Survey.minimal(sets))));
    return tried[0] ? Optional.of(new Expected.Fields(fields)) : Optional.empty();
  }

  private boolean collect(
      Deal deal, Set<Set<String>> blocking, Map<String, Set<Set<String>>> passing) {
    if (!world.feasible(deal) || world.noAgreement(deal) || !survey.concedes(deal)) {
      return true;
    }
    Set<String> blockers = new TreeSet<>(world.votes().blocking(deal));
    if (!blocking.contains(blockers)) {
      return true;
    }
    for (String body : blockers) {
      if (passing.containsKey(body)) {
        Optional<List<List<String>>> sets = world.votes().passing(body, deal, MOST_OPEN);
        if (sets.isEmpty()) {
          return false;
        }
        sets.get()
            .forEach(
                s -> passing.computeIfAbsent(body, _ -> new HashSet<>()).add(new TreeSet<>(s)));
      }
    }
    return true;
  }
}
