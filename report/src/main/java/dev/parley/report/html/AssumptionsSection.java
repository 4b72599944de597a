package dev.parley.report.html;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;

import dev.parley.engine.overview.Reasons;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.number.Parameter;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.NamedNumbers.Named;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every number of the case: as stated, in the central scenario, what it rests on, and why. */
final class AssumptionsSection {
  private final Links links;
  private final Words words;
  private final Phrases phrases;
  private final Scenario central;
  private final Reasons reasons;

  AssumptionsSection(Links links) {
    this.links = links;
    words = links.words();
    phrases = words.phrases();
    central = Scenario.central(links.negotiation());
    reasons = Reasons.of(links.negotiation());
  }

  static String anchor(Parameter parameter) {
    return anchor(parameter.path());
  }

  /** The id of the row of the number with that path. */
  static String anchor(String path) {
    return "p-" + path.replaceAll("[^A-Za-z0-9_.-]", "-");
  }

  Part write() {
    List<Named> numbers = NamedNumbers.of(links.negotiation());
    long assumed = numbers.stream().filter(n -> n.parameter().grounds().assumed()).count();
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            numbers.isEmpty()
                ? phrases.say("html.assumptions.none")
                : phrases.plural(
                    "html.assumptions.how",
                    assumed,
                    phrases.plural("unit.number", numbers.size()))));
    Map<String, List<Named>> byOwner = new LinkedHashMap<>();
    numbers.forEach(n -> byOwner.computeIfAbsent(n.owner(), _ -> new ArrayList<>()).add(n));
    byOwner.forEach((owner, own) -> {
      content.add(h3(words.who(owner)).withId(Links.numbers(owner)));
      content.add(Charts.grid(phrases, heads(), own.stream().map(this::row).toList()));
    });
    return new Part("assumptions", phrases.say("html.assumptions.heading"), content);
  }

  private List<String> heads() {
    return Stream.of("number", "stated", "central", "because", "note")
        .map(h -> phrases.say("html.assumptions." + h))
        .toList();
  }

  private List<DomContent> row(Named number) {
    Parameter parameter = number.parameter();
    String name = phrases.translated(number.name());
    return List.of(
        th(number.issue().map(i -> words.say("issue-option", words.issue(i), name)).orElse(name))
            .attr("scope", "row")
            .withId(anchor(parameter)),
        td(parameter.value().text()),
        Links.number(phrases.stated(central.value(parameter))),
        td(parameter.grounds().assumed()
                ? text(links.evidence().assumption())
                : links.because(
                    parameter.grounds().statements(), number.owner(), Optional.of(number)))
            .withClass("because"),
        td(reasons.of(parameter).orElse("")));
  }
}
