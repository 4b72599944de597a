package dev.parley.engine.sensitivity;

import dev.parley.model.Body;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Valuation;
import java.util.List;

/**
 * Something uncertain that a verdict may depend on, moved by uniform numbers of its own.
 *
 * @param key of its stream; inputs are numbered in the order of their keys
 * @param dimensions how many uniforms it takes
 */
public record Input(String key, int dimensions, Subject subject) {

  /** What is uncertain. */
  public sealed interface Subject {}

  /** Numbers drawn from one uniform: one, or several that share a draw key. */
  public record Numbers(List<Parameter> parameters) implements Subject {
    public Numbers {
      parameters = List.copyOf(parameters);
    }
  }

  /** How far apart the inner options of an order are. */
  public record Spacing(String party, String issue, Valuation.Order order) implements Subject {}

  /** How a vote by chance turns out. */
  public record Vote(String body, String member, Body.Vote.Chance chance) implements Subject {}

  /** Where it stands in the case. */
  public String path() {
    return switch (subject) {
      case Numbers numbers -> numbers.parameters().getFirst().path();
      case Spacing spacing -> "preferences." + spacing.party() + "." + spacing.issue() + ".order";
      case Vote vote ->
          vote.member().isEmpty()
              ? "bodies." + vote.body()
              : "bodies." + vote.body() + ".members." + vote.member();
    };
  }
}
