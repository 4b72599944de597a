package dev.parley.engine.stability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Graph models and tables that lie beside the project, never in it; tests that read them skip where
 * they are absent. JSON is read as the YAML that it is.
 */
final class Reference {
  static final Path FOLDER =
      Path.of(System.getProperty("parley.home", "."), "..", "shared", "reference");
  static final Path MODELS = FOLDER.resolve("gmcr").resolve("models");

  private Reference() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> read(Path file) {
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(1 << 26).build();
      return (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // JSON has no types
  static <T> T at(Map<String, Object> json, String key) {
    return (T) json.get(key);
  }

  static GraphModel model(Map<String, Object> json) {
    return new GraphModel(
        movers(Reference.<List<Map<String, Object>>>at(json, "decision_makers")),
        at(json, "form").equals("option") ? optionMoves(json) : arcMoves(json));
  }

  private static List<Mover> movers(List<Map<String, Object>> makers) {
    return makers.stream()
        .map(m -> Mover.of(at(m, "name"), ranks(Reference.<List<List<Integer>>>at(m, "ranking"))))
        .toList();
  }

  /** From 1-based classes. */
  static Ranks ranks(List<List<Integer>> bestFirst) {
    return Ranks.bestFirst(
        bestFirst.stream().map(c -> c.stream().map(n -> n - 1).toList()).toList());
  }

  static Moves arcMoves(Map<String, Object> json) {
    List<List<ArcMoves.Arc>> arcs = new ArrayList<>();
    for (Map<String, Object> maker :
        Reference.<List<Map<String, Object>>>at(json, "decision_makers")) {
      List<ArcMoves.Arc> own = new ArrayList<>();
      Reference.<Map<String, List<Integer>>>at(maker, "moves")
          .forEach((from, to) ->
              to.forEach(t -> own.add(new ArcMoves.Arc(Integer.parseInt(from) - 1, t - 1))));
      arcs.add(own);
    }
    return new ArcMoves(Reference.<List<?>>at(json, "states").size(), arcs);
  }

  private static Moves optionMoves(Map<String, Object> json) {
    List<Map<String, Object>> options = at(json, "options");
    List<Integer> decimals =
        Reference.<List<Map<String, Object>>>at(json, "states").stream()
            .map(s -> Reference.<Integer>at(s, "decimal"))
            .toList();
    return optionMoves(
        options.stream().map(o -> Reference.<Integer>at(o, "dm")).toList(),
        options.stream().map(o -> Reference.<String>at(o, "direction")).toList(),
        decimals,
        Reference.<List<?>>at(json, "decision_makers").size());
  }

  /** Option k is bit k of a state's decimal, so that the last issue is option 0. */
  static OptionMoves optionMoves(
      List<Integer> owners, List<String> directions, List<Integer> decimals, int movers) {
    int options = owners.size();
    List<OptionMoves.Axis> axes = new ArrayList<>();
    List<List<Integer>> controls = new ArrayList<>();
    IntStream.range(0, movers).forEach(_ -> controls.add(new ArrayList<>()));
    for (int axis = 0; axis < options; axis++) {
      int option = options - 1 - axis;
      axes.add(
          new OptionMoves.Axis(
              2,
              switch (directions.get(option)) {
                case "fwd" -> List.of(new OptionMoves.OneWay(0, 1));
                case "back" -> List.of(new OptionMoves.OneWay(1, 0));
                default -> List.of();
              }));
      controls.get(owners.get(option)).add(axis);
    }
    BitSet feasible = new BitSet();
    decimals.forEach(feasible::set);
    return new OptionMoves(axes, StateIndex.of(1 << options, feasible), controls, List.of());
  }

  static Concept concept(String letters) {
    return letters.equals("R") ? Concept.NASH : Concept.valueOf(letters);
  }

  static List<Integer> fromOne(StateSet states) {
    return states.stream().map(s -> s + 1).boxed().toList();
  }
}
