package dev.parley.report.html;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.Distribution;
import dev.parley.engine.promise.Prospect;
import dev.parley.model.Guarantee.Trigger;
import dev.parley.report.json.Json;
import dev.parley.report.wording.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of the promises' pictures. */
final class PromiseData {
  private final Words words;
  private final Json json;

  private PromiseData(Words words, Json json) {
    this.words = words;
    this.json = json;
  }

  static String of(Words words, List<Assessment> promises) {
    return Json.text(json ->
        json.object(() -> {
          json.name("promises")
              .fields(promises, a -> a.guarantee().id(), new PromiseData(words, json)::promise);
          json.name("events").array(List.<String>of(), json::string);
        }));
  }

  private void promise(Assessment a) {
    json.object(() -> {
      json.name("breakEven")
          .optional(
              a.breakEven().isPresent()
                  ? Optional.of(a.breakEven().getAsDouble())
                  : Optional.<Double>empty(),
              json::fine);
      json.name("credibility")
          .array(
              IntStream.range(0, a.numbers().guarantors().size()).boxed().toList(),
              j ->
                  json.object(() -> {
                    json.name("name").string(words.who(a.numbers().guarantors().get(j).party()));
                    json.name("honours").fine(a.least().credibility().get(j));
                  }));
      json.name("densities").array(densities(a), this::density);
      json.name("tree").object(() -> tree(a));
    });
  }

  private record Density(String name, Distribution distribution) {}

  private List<Density> densities(Assessment a) {
    return a.ensemble().stream()
        .flatMap(e ->
            Stream.concat(
                Stream.of(new Density("P(deterred)", e.deterred())),
                e.credibility().entrySet().stream()
                    .map(c -> new Density(words.who(c.getKey()), c.getValue()))))
        .toList();
  }

  private void density(Density density) {
    json.object(() -> {
      json.name("name").string(density.name());
      json.name("median").fine(density.distribution().quantiles().get(2));
      json.name("histogram").array(density.distribution().histogram(), n -> json.integer(n));
    });
  }

  private void tree(Assessment a) {
    Prospect p = a.least();
    double alone = a.numbers().alone();
    json.name("challenger").string(words.who(a.guarantee().against().party()));
    json.name("protege").string(words.who(a.guarantee().protects().party()));
    json.name("deterred").fine(p.deterred());
    json.name("resists").fine(p.resists());
    json.name("nobodyComes").fine(p.nobodyComes());
    json.name("nobody").string("nobody comes");
    json.name("somebody")
        .string(a.numbers().trigger() == Trigger.CONSENSUS ? "all agree" : "some come");
    json.name("failsAlone").fine(alone);
    json.name("failsHelped").fine(a.attackFailsWithHelp());
  }
}
