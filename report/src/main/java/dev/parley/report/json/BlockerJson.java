package dev.parley.report.json;

import dev.parley.engine.deals.Blocker;

/** A consenter that does not say yes, with its members. */
final class BlockerJson {
  private final Json json;

  BlockerJson(Json json) {
    this.json = json;
  }

  void write(Blocker blocker) {
    json.object(() -> {
      json.name("who").string(blocker.who());
      json.name("body").bool(blocker.body());
      json.name("shortfall").optional(blocker.shortfall(), json::points);
      json.name("members").array(blocker.members(), this::write);
      json.name("because").strings(blocker.because());
    });
  }
}
