package dev.parley.engine.talks;

import dev.parley.engine.space.Space;
import dev.parley.engine.talks.TalksReading.DraftStage;
import dev.parley.engine.talks.TalksReading.Worth;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Draft.Point;
import dev.parley.model.Draft.Setting;
import dev.parley.model.Draft.Status;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Whether successive drafts come together. */
final class Convergence {
  private static final int MOST_PACKAGES = 1 << 12;

  private final Case negotiation;
  private final Space space;

  Convergence(Case negotiation, Space space) {
    this.negotiation = negotiation;
    this.space = space;
  }

  List<DraftStage> until(LocalDate day) {
    List<Draft> drafts =
        negotiation.drafts().stream()
            .filter(d -> d.date().isEmpty() || !d.date().get().last().isAfter(day))
            .sorted(Comparator.comparing(d -> d.date().map(x -> x.last()).orElse(LocalDate.MAX)))
            .toList();
    List<DraftStage> stages = new ArrayList<>();
    for (int d = 0; d < drafts.size(); d++) {
      stages.add(stage(drafts.get(d), d == 0 ? Optional.empty() : Optional.of(drafts.get(d - 1))));
    }
    return stages;
  }

  private DraftStage stage(Draft draft, Optional<Draft> before) {
    Map<String, Set<String>> left = left(draft);
    List<String> settled =
        left.entrySet().stream()
            .filter(e -> e.getValue().size() == 1)
            .map(Map.Entry::getKey)
            .toList();
    List<String> agreed = settled.stream().filter(i -> sets(draft, i, Status.AGREED)).toList();
    return new DraftStage(
        draft.id(),
        draft.date(),
        before.map(b -> pointsChanged(b, draft)),
        before.map(b -> issuesChanged(left(b), left)).orElse(List.of()),
        settled,
        agreed,
        negotiation.issues().stream().map(Issue::id).filter(i -> !settled.contains(i)).toList(),
        worth(left));
  }

  /** The options that a draft leaves each issue that it mentions. */
  private Map<String, Set<String>> left(Draft draft) {
    Map<String, Set<String>> left = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      draft.points().stream()
          .flatMap(p -> p.sets().stream())
          .filter(s -> s.issue().equals(issue.id()))
          .map(Setting::options)
          .forEach(o -> left.computeIfAbsent(issue.id(), _ -> new LinkedHashSet<>(o)).retainAll(o));
    }
    return left;
  }

  private static boolean sets(Draft draft, String issue, Status status) {
    return draft.points().stream()
        .filter(p -> p.status().filter(status::equals).isPresent())
        .flatMap(p -> p.sets().stream())
        .anyMatch(s -> s.issue().equals(issue));
  }

  private static int pointsChanged(Draft before, Draft after) {
    Map<Integer, Set<Setting>> old = settings(before);
    Map<Integer, Set<Setting>> now = settings(after);
    Set<Integer> numbers = new TreeSet<>(old.keySet());
    numbers.addAll(now.keySet());
    return (int) numbers.stream().filter(n -> !Objects.equals(old.get(n), now.get(n))).count();
  }

  private static Map<Integer, Set<Setting>> settings(Draft draft) {
    return draft.points().stream()
        .collect(Collectors.toMap(Point::nr, p -> Set.copyOf(p.sets()), (a, b) -> a));
  }

  private List<String> issuesChanged(
      Map<String, Set<String>> before, Map<String, Set<String>> after) {
    return negotiation.issues().stream()
        .map(Issue::id)
        .filter(i -> !Objects.equals(before.get(i), after.get(i)))
        .toList();
  }

  private Map<String, Worth> worth(Map<String, Set<String>> left) {
    List<Map<String, String>> packages = List.of(Map.of());
    for (Map.Entry<String, Set<String>> entry : left.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> chosen : packages) {
        for (String option : entry.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(chosen);
          more.put(entry.getKey(), option);
          longer.add(more);
        }
      }
      if (longer.size() > MOST_PACKAGES) {
        return Map.of();
      }
      packages = longer;
    }
    Map<String, Worth> worth = new LinkedHashMap<>();
    for (Map<String, String> chosen : packages) {
      OptionalLong index = space.shape().overlay(new Package(chosen));
      if (index.isEmpty()) {
        return Map.of();
      }
      for (int v = 0; v < space.voters().size(); v++) {
        if (space.voters().get(v).cardinal()) {
          BigFraction points = space.utility(v, index.getAsLong());
          worth.merge(
              space.voters().get(v).party(), new Worth(points, points), Convergence::joined);
        }
      }
    }
    return worth;
  }

  private static Worth joined(Worth a, Worth b) {
    return new Worth(
        a.least().compareTo(b.least()) <= 0 ? a.least() : b.least(),
        a.most().compareTo(b.most()) >= 0 ? a.most() : b.most());
  }
}
