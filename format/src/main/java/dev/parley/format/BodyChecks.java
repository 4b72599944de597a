package dev.parley.format;

import dev.parley.model.Body;
import dev.parley.model.Body.Decision;
import dev.parley.model.Body.DecisionRule.Quota;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Members;
import dev.parley.model.Body.Vote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Checks what only all bodies together show: seats against the quota, and circles. */
final class BodyChecks {
  private final Context context;
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final Map<String, Place> places;
  private final Set<String> settled = new HashSet<>();

  /**
   * @param places of the bodies' ids
   */
  BodyChecks(Context context, List<Body> all, Map<String, Place> places) {
    this.context = context;
    this.places = places;
    all.forEach(b -> bodies.put(b.id(), b));
  }

  void run() {
    for (Body body : bodies.values()) {
      seats(body);
      follow(body.id());
    }
  }

  private void seats(Body body) {
    if (!(body.decision() instanceof Members members) || !(members.rule() instanceof Quota quota)) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Member member : members.members()) {
      Optional<BigDecimal> seats =
          context.parameters().resolved(member.seats()).flatMap(Centre::of);
      if (seats.isEmpty()) {
        return;
      }
      sum = sum.add(seats.get().setScale(0, RoundingMode.HALF_UP));
    }
    if (sum.compareTo(BigDecimal.valueOf(quota.of())) > 0) {
      context
          .problems()
          .error(
              Code.TOO_MANY_SEATS,
              place(body.id()),
              "the members of "
                  + body.id()
                  + " have "
                  + Decimals.plain(sum)
                  + " seats in the middle of their ranges, but there are "
                  + quota.of(),
              "fewer seats, or `" + quota.yes() + " of " + Decimals.plain(sum) + "`");
    }
  }

  /** Depth-first with a stack of its own, since bodies may form a long chain. */
  private void follow(String start) {
    SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();
    enter(start, path);
    while (!path.isEmpty()) {
      Map.Entry<String, Iterator<String>> last = path.lastEntry();
      if (!last.getValue().hasNext()) {
        settled.add(last.getKey());
        path.remove(last.getKey());
        continue;
      }
      String next = last.getValue().next();
      if (path.containsKey(next)) {
        report(next, List.copyOf(path.keySet()));
      } else {
        enter(next, path);
      }
    }
  }

  private void enter(String id, Map<String, Iterator<String>> path) {
    Body body = bodies.get(id);
    if (body != null && !settled.contains(id)) {
      path.put(id, answers(body.decision()).iterator());
    }
  }

  private void report(String id, List<String> path) {
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
    circle.add(id);
    context
        .problems()
        .error(
            Code.CIRCULAR_BODIES,
            place(id),
            "the answer of " + id + " depends on itself: " + String.join(" → ", circle),
            "give one of them an answer of its own");
  }

  /** Whose answers a body needs. */
  private static List<String> answers(Decision decision) {
    return switch (decision) {
      case Body.Collective c -> answer("", c.vote());
      case Members m ->
          m.members().stream().flatMap(x -> answer(x.id(), x.vote()).stream()).toList();
    };
  }

  private static List<String> answer(String own, Vote vote) {
    return switch (vote) {
      case Vote.Own _ -> List.of(own);
      case Vote.Follows f -> List.of(f.id());
      case Vote.YesIf _, Vote.Chance _, Vote.Abstains _ -> List.of();
    };
  }

  private Place place(String id) {
    return Optional.ofNullable(places.get(id)).orElseGet(() -> SourceText.nowhere("case.yaml"));
  }
}
