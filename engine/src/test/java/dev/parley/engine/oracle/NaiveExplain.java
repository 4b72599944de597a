package dev.parley.engine.oracle;

import dev.parley.engine.oracle.World.Counting;
import dev.parley.model.Body;
import dev.parley.model.Question;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Section 9 by enumeration. */
final class NaiveExplain {
  final World world;
  final NaiveDeals deals;
  final String party;
  final Expression concession;
  final List<Map<String, String>> all;
  final List<Map<String, String>> with;
  final List<Map<String, String>> signable;
  final List<Map<String, String>> signableWith;
  final List<Map<String, String>> signableWithout;

  NaiveExplain(World world, Question question) {
    this.world = world;
    deals = new NaiveDeals(world);
    party = question.party();
    concession = question.concedes();
    all = deals.feasible.stream().filter(x -> !world.noAgreement(x)).toList();
    with = all.stream().filter(x -> world.holds(concession, x)).toList();
    signable = deals.signable;
    signableWith = signable.stream().filter(x -> world.holds(concession, x)).toList();
    signableWithout = signable.stream().filter(x -> !world.holds(concession, x)).toList();
  }

  Optional<Map<String, String>> best(List<Map<String, String>> left) {
    Optional<Frac> top =
        left.stream().map(x -> world.utility(party, x)).max(Comparator.naturalOrder());
    return left.stream().filter(x -> world.utility(party, x).equals(top.get())).findFirst();
  }

  String verdict() {
    if (with.isEmpty()) {
      return "RULED OUT";
    }
    if (with.size() == all.size()) {
      return "GIVEN";
    }
    if (signable.isEmpty()) {
      return "NO DEAL";
    }
    if (signableWithout.isEmpty()) {
      return "NECESSARY";
    }
    if (!signableWith.isEmpty()) {
      Frac a = world.utility(party, best(signableWith).get());
      Frac b = world.utility(party, best(signableWithout).get());
      boolean cardinal = world.negotiation.preferences(party).get().cardinal();
      Frac tolerance = cardinal ? Frac.ONE.over(Frac.of(100)) : Frac.ZERO;
      if (a.minus(b).compareTo(tolerance) > 0) {
        return "PREFERRED";
      }
      return b.minus(a).compareTo(tolerance) > 0 ? "NOT NEEDED" : "TIED";
    }
    boolean alone =
        with.stream().anyMatch(x -> world.blocking(x, Counting.X_SAYS_YES, party).isEmpty());
    boolean needed =
        with.stream()
            .allMatch(x ->
                !world.accepts(party, x)
                    && !world.blocking(x, Counting.ALL_OTHERS_SAY_YES, party).isEmpty());
    return alone || needed ? "WOULD NOT" : "BLOCKED BY";
  }

  boolean contested() {
    Optional<Map<String, String>> nash = deals.firstNash(_ -> true);
    if (nash.isEmpty()) {
      return false;
    }
    Frac top = world.utility(party, best(signable).get());
    Set<Boolean> sides = new HashSet<>();
    signable.stream()
        .filter(x -> world.utility(party, x).equals(top))
        .forEach(x -> sides.add(world.holds(concession, x)));
    return sides.size() == 1 && !sides.contains(world.holds(concession, nash.get()));
  }

  boolean noConcession() {
    Optional<Map<String, String>> chosen = best(signableWith);
    return chosen.isPresent()
        && deals.feasible.stream()
            .filter(x -> !world.holds(concession, x))
            .filter(x -> onlyOn(concession.issues(), chosen.get(), x))
            .noneMatch(
                x -> world.utility(party, x).compareTo(world.utility(party, chosen.get())) > 0);
  }

  private static boolean onlyOn(Set<String> issues, Map<String, String> x, Map<String, String> y) {
    return x.keySet().stream().allMatch(i -> issues.contains(i) || x.get(i).equals(y.get(i)));
  }

  /** Inclusion-minimal sets of blocking consents over F_A. */
  Set<Set<String>> blockers() {
    return minimal(with.stream().map(world::blocking).toList());
  }

  Map<String, Set<Set<String>>> blockerMembers() {
    Map<String, List<Set<String>>> found = new TreeMap<>();
    Set<Set<String>> minimal = blockers();
    for (Map<String, String> x : with) {
      Set<String> blocking = world.blocking(x);
      if (minimal.contains(blocking)) {
        for (String id : blocking) {
          if (world.negotiation.body(id).map(Body::decision).orElse(null)
              instanceof Body.Members body) {
            found.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(passing(body, x));
          }
        }
      }
    }
    Map<String, Set<Set<String>>> members = new TreeMap<>();
    found.forEach((id, sets) -> members.put(id, minimal(sets)));
    return members;
  }

  private List<Set<String>> passing(Body.Members body, Map<String, String> x) {
    int[] votes = world.votes(body, x, Counting.AS_THEY_ARE, "");
    List<Set<String>> passing = new ArrayList<>();
    for (int set = 0; set < 1 << votes.length; set++) {
      int[] changed = votes.clone();
      Set<String> members = new HashSet<>();
      boolean possible = true;
      for (int m = 0; m < votes.length; m++) {
        if ((set >> m & 1) == 1) {
          possible &= votes[m] != 1;
          changed[m] = 1;
          members.add(body.members().get(m).id());
        }
      }
      if (possible && world.passes(body, changed)) {
        passing.add(members);
      }
    }
    return List.copyOf(minimal(passing));
  }

  private static Set<Set<String>> minimal(List<Set<String>> sets) {
    Set<Set<String>> minimal = new LinkedHashSet<>();
    for (Set<String> set : sets) {
      if (sets.stream().noneMatch(s -> !s.equals(set) && set.containsAll(s))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  List<Map<String, String>> removing(Map<String, String> chosen) {
    List<Map<String, String>> without =
        all.stream().filter(x -> !world.holds(concession, x)).toList();
    int least = without.stream().mapToInt(x -> world.distance(x, chosen)).min().orElse(0);
    return without.stream().filter(x -> world.distance(x, chosen) == least).toList();
  }

  Optional<Map<String, String>> repair(Map<String, String> chosen) {
    return signableWithout.stream()
        .min(
            Comparator.comparingInt((Map<String, String> x) -> world.distance(x, chosen))
                .thenComparing(x -> loss(chosen, x)));
  }

  private Frac loss(Map<String, String> from, Map<String, String> to) {
    Frac sum = Frac.ZERO;
    for (Preferences p : world.negotiation.preferences()) {
      boolean consents =
          world.negotiation.consents().stream().anyMatch(c -> c.by().equals(p.party()));
      Frac lost = world.utility(p.party(), from).minus(world.utility(p.party(), to));
      sum = p.cardinal() && consents && lost.sign() > 0 ? sum.plus(lost) : sum;
    }
    return sum;
  }

  /** Baseline packages by name; no deal only where a package stands for it. */
  Map<String, Map<String, String>> baselines(Map<String, String> chosen) {
    Map<String, Map<String, String>> baselines = new LinkedHashMap<>();
    Map<String, String> like =
        world.negotiation.preferences(party).get().walkAway() instanceof WalkAway.Like l
            ? l.like().options()
            : Map.of();
    Map<String, String> reference = new LinkedHashMap<>();
    world.negotiation.issues().forEach(i -> i.now().ifPresent(n -> reference.put(i.id(), n)));
    reference.putAll(like);
    if (reference.size() == world.negotiation.issues().size()) {
      baselines.put("no-deal", reference);
    }
    demanded(chosen).ifPresent(d -> baselines.put("demand", d));
    world.now().ifPresent(n -> baselines.put("today", n));
    return baselines;
  }

  private Optional<Map<String, String>> demanded(Map<String, String> chosen) {
    List<Expression> demands = demands();
    if (demands.isEmpty()) {
      return best(deals.feasible);
    }
    Set<String> mentioned = new HashSet<>();
    demands.forEach(d -> mentioned.addAll(d.issues()));
    List<Map<String, String>> meeting =
        deals.feasible.stream()
            .filter(x -> demands.stream().allMatch(d -> world.holds(d, x)))
            .toList();
    int most = meeting.stream().mapToInt(x -> kept(x, chosen, mentioned)).max().orElse(0);
    return best(meeting.stream().filter(x -> kept(x, chosen, mentioned) == most).toList());
  }

  private static int kept(
      Map<String, String> x, Map<String, String> chosen, Set<String> mentioned) {
    return (int)
        x.keySet().stream()
            .filter(i -> !mentioned.contains(i) && x.get(i).equals(chosen.get(i)))
            .count();
  }

  private List<Expression> demands() {
    Set<String> speakers = new HashSet<>(Set.of(party));
    world.negotiation.party(party).get().people().forEach(p -> speakers.add(p.id()));
    LocalDate until = world.negotiation.asOf().map(d -> d.last()).orElse(LocalDate.MAX);
    List<Statement> said =
        world.negotiation.statements().stream()
            .filter(s -> s.kind() == Statement.Kind.DEMAND && speakers.contains(s.by()))
            .filter(s -> s.about().isPresent() && !s.date().last().isAfter(until))
            .toList();
    Set<Statement> current = new LinkedHashSet<>();
    for (String issue : world.negotiation.issues().stream().map(i -> i.id()).toList()) {
      List<Statement> about = said.stream().filter(s -> mentions(s, issue)).toList();
      Optional<LocalDate> latest =
          about.stream().map(s -> s.date().last()).max(Comparator.naturalOrder());
      about.stream().filter(s -> s.date().last().equals(latest.get())).forEach(current::add);
    }
    List<Expression> demands = new ArrayList<>();
    for (Statement s : current) {
      demands.add(
          s.condition().isPresent()
              ? new Expression.Implies(s.condition().get(), s.about().get())
              : s.about().get());
    }
    return demands;
  }

  private static boolean mentions(Statement statement, String issue) {
    return statement.about().get().issues().contains(issue)
        || statement.condition().map(c -> c.issues().contains(issue)).orElse(false);
  }
}
