package dev.parley.engine.process;

import dev.parley.model.Body;
import java.util.stream.Stream;

/** Whose answers a body's answer rests on. */
final class Answers {
  private Answers() {}

  static Stream<String> behind(Body body) {
    return switch (body.decision()) {
      case Body.Collective collective -> followed(collective.vote());
      case Body.Members members ->
          members.members().stream()
              .flatMap(m -> Stream.concat(Stream.of(m.id()), followed(m.vote())));
    };
  }

  private static Stream<String> followed(Body.Vote vote) {
    return vote instanceof Body.Vote.Follows follows ? Stream.of(follows.id()) : Stream.empty();
  }
}
