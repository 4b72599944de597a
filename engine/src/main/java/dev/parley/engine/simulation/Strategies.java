package dev.parley.engine.simulation;

import java.util.List;
import java.util.function.Function;

/** The strategies that come with Parley. */
public final class Strategies {
  private Strategies() {}

  /** In the order in which they are listed. */
  public static List<StrategyFactory> builtIn() {
    return List.of(
        new BuiltIn("boulware", "concedes late (e = 0.2)", seat -> new TimeDependent(seat, 0.2)),
        new BuiltIn("linear", "concedes evenly (e = 1)", seat -> new TimeDependent(seat, 1)),
        new BuiltIn("conceder", "concedes early (e = 5)", seat -> new TimeDependent(seat, 5)),
        new BuiltIn("tit-for-tat", "concedes what it is conceded", seat -> new TitForTat(seat, 1)),
        new BuiltIn(
            "averaged-tit-for-tat",
            "concedes what it is conceded over three offers",
            seat -> new TitForTat(seat, 3)),
        new BuiltIn(
            "learner",
            "concedes evenly, offers what the others seem to like",
            seat -> new TimeDependent(seat, 1, new FrequencyModel(seat))),
        new BuiltIn(
            "hard-headed",
            "concedes at the very end (e = 0.05), offers what the others seem to like",
            seat -> new TimeDependent(seat, 0.05, new FrequencyModel(seat))),
        new BuiltIn("random", "offers anything better than no deal", RandomWalker::new));
  }

  private record BuiltIn(String name, String summary, Function<Seat, Strategy> start)
      implements StrategyFactory {
    @Override
    public Strategy start(Seat seat) {
      return start.apply(seat);
    }
  }
}
