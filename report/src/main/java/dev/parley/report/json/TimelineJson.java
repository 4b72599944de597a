package dev.parley.report.json;

import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import java.util.Locale;

/** The {@code result} of {@code timeline}. */
final class TimelineJson {
  private final Json json;

  TimelineJson(Json json) {
    this.json = json;
  }

  void write(Timeline timeline) {
    json.object(() -> {
      json.name("size").integer(timeline.size());
      json.name("moments").array(timeline.moments(), this::moment);
    });
  }

  private void moment(Moment moment) {
    json.object(() -> {
      json.name("kind").string(moment.kind().name().toLowerCase(Locale.ROOT));
      json.name("id").string(moment.id());
      json.name("date").string(moment.date().toString());
      json.name("first").string(moment.date().first().toString());
      json.name("last").string(moment.date().last().toString());
      json.name("text").string(moment.text());
      json.name("parties").strings(moment.parties());
      json.name("issues").strings(moment.issues());
      json.name("sources").strings(moment.sources());
      json.name("disputed")
          .array(
              moment.disputed(),
              d ->
                  json.object(() -> {
                    json.name("date").string(d.date().toString());
                    json.name("sources").strings(d.sources());
                  }));
    });
  }
}
