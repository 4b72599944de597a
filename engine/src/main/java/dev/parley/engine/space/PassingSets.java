package dev.parley.engine.space;

import dev.parley.model.Body.DecisionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The minimal sets of members not saying yes whose yes would make a body pass at a package.
 *
 * @param complete whether all sets are listed
 */
public record PassingSets(List<List<String>> sets, boolean complete) {
  static final PassingSets NONE = new PassingSets(List.of(), true);

  public PassingSets {
    sets = sets.stream().map(List::copyOf).toList();
  }

  static PassingSets of(Answer.OfBody body, Ballot ballot, int most) {
    List<Answer.Seat> open =
        body.members().stream().filter(m -> m.answer().at(ballot) != Answer.YES).toList();
    List<String> compelled = new ArrayList<>();
    for (Answer.Seat seat : open) {
      boolean blocks =
          switch (body.rule()) {
            case DecisionRule.Unanimity _ -> true;
            case DecisionRule.Consensus _ -> seat.answer().at(ballot) == Answer.NO;
            case DecisionRule.Majority _, DecisionRule.AnyMember _, DecisionRule.Quota _ -> false;
          };
      if (blocks || seat.veto()) {
        compelled.add(seat.id());
      }
    }
    Tally tally = new Tally(body, ballot);
    long gained =
        open.stream().filter(m -> compelled.contains(m.id())).mapToLong(Answer.Seat::seats).sum();
    return switch (body.rule()) {
      case DecisionRule.Unanimity _, DecisionRule.Consensus _ ->
          new PassingSets(List.of(compelled), true);
      case DecisionRule.AnyMember _ ->
          compelled.isEmpty()
              ? new PassingSets(open.stream().map(m -> List.of(m.id())).toList(), true)
              : new PassingSets(List.of(compelled), true);
      case DecisionRule.Majority _, DecisionRule.Quota _ -> {
        List<Answer.Seat> free =
            open.stream()
                .filter(m -> !compelled.contains(m.id()) && m.seats() > 0)
                .sorted(Comparator.comparingLong(m -> -m.seats()))
                .toList();
        Search search = new Search(free, most);
        search.extend(compelled, 0, tally.needed() - tally.yes() - gained);
        yield new PassingSets(search.found, search.found.size() < most);
      }
    };
  }

  /**
   * Adds members by descending seats until the deficit is gone: the last one added is the smallest,
   * and without it the deficit remains, so every set found is minimal.
   */
  private static final class Search {
    private final List<Answer.Seat> free;
    private final int most;
    private final List<List<String>> found = new ArrayList<>();

    Search(List<Answer.Seat> free, int most) {
      this.free = free;
      this.most = most;
    }

    void extend(List<String> chosen, int from, long deficit) {
      if (deficit <= 0) {
        found.add(List.copyOf(chosen));
        return;
      }
      long left = free.stream().skip(from).mapToLong(Answer.Seat::seats).sum();
      for (int k = from; k < free.size() && left >= deficit && found.size() < most; k++) {
        List<String> longer = new ArrayList<>(chosen);
        longer.add(free.get(k).id());
        extend(longer, k + 1, deficit - free.get(k).seats());
        left -= free.get(k).seats();
      }
    }
  }
}
