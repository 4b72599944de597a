package dev.parley.engine.power;

import java.util.List;

/**
 * A simple game: players say yes or not, and the rule tells from their summed weights whether the
 * motion passes. Several kinds of weight (votes, states, inhabitants) may stand side by side.
 *
 * @param players ids, each once
 * @param weights kinds of weight → one whole number, 0 or more, per player
 * @param rule what a winning coalition has; more yes never makes it fail
 */
public record VotingGame(List<String> players, List<List<Long>> weights, Rule rule) {
  public VotingGame {
    players = List.copyOf(players);
    weights = weights.stream().map(List::copyOf).toList();
    for (List<Long> kind : weights) {
      if (kind.size() != players.size() || kind.stream().anyMatch(w -> w < 0)) {
        throw new IllegalArgumentException(
            "weights %s, expected %s numbers of 0 or more".formatted(kind, players.size()));
      }
    }
  }

  /** A monotone condition on the sums of a coalition's weights. */
  public sealed interface Rule {
    /** At least {@code quota} of one kind of weight. */
    record AtLeast(int kind, long quota) implements Rule {}

    record AllOf(List<Rule> parts) implements Rule {
      public AllOf {
        parts = List.copyOf(parts);
      }
    }

    record AnyOf(List<Rule> parts) implements Rule {
      public AnyOf {
        parts = List.copyOf(parts);
      }
    }

    /** One kind of weight and, for each part that passes, its seats sum to at least the quota. */
    record Seats(int kind, List<Bloc> blocs, long quota) implements Rule {
      public Seats {
        blocs = List.copyOf(blocs);
      }
    }

    /** A body that casts its seats as one. */
    record Bloc(Rule passes, long seats) {}

    /** Whether a coalition with these sums wins. */
    default boolean wins(long[] sums) {
      return switch (this) {
        case AtLeast least -> sums[least.kind()] >= least.quota();
        case AllOf all -> all.parts().stream().allMatch(p -> p.wins(sums));
        case AnyOf any -> any.parts().stream().anyMatch(p -> p.wins(sums));
        case Seats seats -> {
          long yes = sums[seats.kind()];
          for (Bloc bloc : seats.blocs()) {
            yes += bloc.passes().wins(sums) ? bloc.seats() : 0;
          }
          yield yes >= seats.quota();
        }
      };
    }
  }
}
