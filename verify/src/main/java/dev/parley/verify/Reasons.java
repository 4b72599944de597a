package dev.parley.verify;

import dev.parley.model.Question;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What suffices and what breaks (E3, E4): minimal sets, each other's hitting sets, witnesses. */
final class Reasons {
  private static final List<String> CLAIMS = List.of("accepts", "signable");

  private final World world;
  private final Question question;
  private final Deal chosen;
  private final List<Integer> others = new ArrayList<>();
  private final Comparison comparison;

  Reasons(World world, Question question, Deal chosen, Comparison comparison) {
    this.world = world;
    this.question = question;
    this.chosen = chosen;
    this.comparison = comparison;
    for (int i = 0; i < chosen.issues(); i++) {
      if (!question.concedes().issues().contains(id(i))) {
        others.add(i);
      }
    }
  }

  private String id(int issue) {
    return world.negotiation().issues().get(issue).id();
  }

  /**
   * Checks both families of both claims.
   *
   * @param around empty where not every package can be visited
   */
  void check(Value suffices, Value breaks, Optional<Neighbourhood> around) {
    Set<Optional<String>> caps = new HashSet<>();
    for (String claim : CLAIMS) {
      Value enough = suffices.field(claim).orElse(suffices);
      Value breaking = breaks.field(claim).orElse(breaks);
      family("result.suffices." + claim, enough, false);
      family("result.breaks." + claim, breaking, true);
      caps.add(enough.field("cap").map(Value::shown));
      caps.add(breaking.field("cap").map(Value::shown));
      if (fails(claim, chosen)) {
        comparison.field(enough, "result.suffices." + claim, "sets", new Expected.Items(List.of()));
        comparison.field(breaking, "result.breaks." + claim, "sets", new Expected.Items(List.of()));
        incomplete(claim, enough, breaking);
        continue;
      }
      Optional<List<Long>> enoughSets = sets("result.suffices." + claim, enough);
      Optional<List<Long>> breakSets = sets("result.breaks." + claim, breaking);
      if (enoughSets.isPresent() && breakSets.isPresent()) {
        families(claim, enough, enoughSets.get(), breaking, breakSets.get(), around);
        witnesses(claim, breaking, breakSets.get());
      }
    }
    if (caps.size() != 1) {
      comparison.differ("result.suffices", suffices, "the same cap everywhere");
    }
    for (Value family : List.of(suffices, breaks)) {
      if (family.fields().size() != CLAIMS.size()) {
        comparison.differ("result.suffices, result.breaks", family, "the claims " + CLAIMS);
      }
    }
  }

  private void family(String path, Value found, boolean breaking) {
    comparison.field(found, path, "others", Expected.items(others, i -> Expected.text(id(i))));
    Set<String> names = new HashSet<>(Set.of("sets", "complete", "cap", "others", "missing"));
    if (breaking) {
      names.add("witnesses");
    }
    if (!found.fields().keySet().equals(names)) {
      comparison.differ(path, found, "the fields " + names.stream().sorted().toList());
    }
  }

  private void incomplete(String claim, Value enough, Value breaking) {
    for (Value family : List.of(enough, breaking)) {
      comparison.field(family, "result.suffices." + claim, "complete", Expected.truth(false));
      boolean why = family.field("missing").flatMap(Value::text).isPresent();
      if (!why) {
        comparison.differ("result.suffices." + claim + ".missing", family, "why there are none");
      }
    }
  }

  /** Sets of issues as bits; each in the case's order, none twice, none outside the others. */
  private Optional<List<Long>> sets(String path, Value family) {
    Value listed = family.field("sets").orElse(family);
    List<Long> sets = new ArrayList<>();
    for (Value set : listed.items()) {
      long bits = 0;
      List<String> names = new ArrayList<>();
      for (int i : others) {
        if (set.items().stream().anyMatch(v -> v.text().equals(Optional.of(id(i))))) {
          bits |= 1L << i;
          names.add(id(i));
        }
      }
      List<Optional<String>> found = set.items().stream().map(Value::text).toList();
      if (!found.equals(names.stream().map(Optional::of).toList()) || sets.contains(bits)) {
        comparison.differ(path + ".sets", set, "issues beside the concession's, none twice");
        return Optional.empty();
      }
      sets.add(bits);
    }
    return Optional.of(sets);
  }

  private void families(
      String claim,
      Value enough,
      List<Long> suffices,
      Value breaking,
      List<Long> breaks,
      Optional<Neighbourhood> around) {
    boolean complete = enough.field("complete").flatMap(Value::truth).orElse(false);
    comparison.field(breaking, "result.breaks." + claim, "complete", Expected.truth(complete));
    for (Value family : List.of(enough, breaking)) {
      comparison.field(family, "result.suffices." + claim, "missing", new Expected.Nothing());
    }
    if (complete) {
      compare("result.suffices." + claim, enough, suffices, MinimalSets.hitting(breaks));
      compare("result.breaks." + claim, breaking, breaks, MinimalSets.hitting(suffices));
    }
    if (around.isEmpty()) {
      return;
    }
    List<Long> all = around.get().breaking(claim.equals("signable"));
    if (complete) {
      compare("result.breaks." + claim, breaking, breaks, all);
    } else {
      capped(claim, enough, suffices, breaking, breaks, all);
    }
  }

  /** Where the search stopped each set must still be minimal. */
  private void capped(
      String claim,
      Value enough,
      List<Long> suffices,
      Value breaking,
      List<Long> breaks,
      List<Long> all) {
    if (!all.containsAll(breaks)) {
      comparison.differ("result.breaks." + claim, breaking, "minimal sets that break it");
    }
    for (long set : suffices) {
      boolean minimal = hits(set, all);
      for (long rest = set; rest != 0; rest &= rest - 1) {
        minimal &= !hits(set & ~Long.lowestOneBit(rest), all);
      }
      if (!minimal) {
        comparison.differ("result.suffices." + claim, enough, "minimal sets that suffice");
      }
    }
    long cap = enough.field("cap").flatMap(Comparison::counts).map(c -> c.longValue()).orElse(0L);
    if (suffices.size() < cap && breaks.size() < cap) {
      comparison.differ(
          "result.suffices." + claim + ".complete", enough, "that the cap is reached");
    }
  }

  private static boolean hits(long set, List<Long> all) {
    return all.stream().allMatch(s -> (s & set) != 0);
  }

  private void compare(String path, Value family, List<Long> found, List<Long> expected) {
    if (!Set.copyOf(found).equals(Set.copyOf(expected))) {
      comparison.differ(
          path + ".sets",
          family.field("sets").orElse(family),
          expected.stream().map(this::names).toList() + ", in any order");
    }
  }

  private List<String> names(long set) {
    return others.stream().filter(i -> (set >>> i & 1) != 0).map(this::id).toList();
  }

  private boolean fails(String claim, Deal deal) {
    return claim.equals("accepts") ? !world.accepts(question.party(), deal) : !world.signable(deal);
  }

  /** A feasible package that differs on just the issues of the set and at which the claim fails. */
  private void witnesses(String claim, Value breaking, List<Long> sets) {
    List<Value> shown = breaking.field("witnesses").map(Value::items).orElse(List.of());
    String path = "result.breaks." + claim + ".witnesses";
    if (shown.size() != sets.size()) {
      comparison.differ(path, breaking, "one for each set");
      return;
    }
    for (int k = 0; k < sets.size(); k++) {
      Optional<Deal> deal = world.shown(shown.get(k));
      boolean sound =
          deal.isPresent()
              && world.feasible(deal.get())
              && differing(deal.get()) == sets.get(k)
              && fails(claim, deal.get());
      if (!sound) {
        comparison.differ(path, shown.get(k), "a package that " + names(sets.get(k)) + " break");
        continue;
      }
      Map<String, Expected> fields =
          new LinkedHashMap<>(new Parts(world, question).evaluated(deal.get()));
      fields.put(
          "blockers",
          Expected.texts(
              claim.equals("signable") ? world.votes().blocking(deal.get()) : List.of()));
      comparison.same(path + "." + (k + 1), new Expected.Fields(fields), shown.get(k));
    }
  }

  private long differing(Deal deal) {
    long bits = 0;
    for (int i = 0; i < deal.issues(); i++) {
      bits |= deal.option(i) == chosen.option(i) ? 0 : 1L << i;
    }
    return bits;
  }
}
