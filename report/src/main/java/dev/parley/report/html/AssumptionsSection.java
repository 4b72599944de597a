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
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.NamedNumbers.Named;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every number of the case: as stated, in the central scenario, what it rests on, and why. */
final class AssumptionsSection {
  private final Links links;
  private final Words words;
  private final Scenario central;
  private final Reasons reasons;

  AssumptionsSection(Links links) {
    this.links = links;
    words = links.words();
    central = Scenario.central(links.negotiation());
    reasons = Reasons.of(links.negotiation());
  }

  static String anchor(Parameter parameter) {
    return "p-" + parameter.path().replaceAll("[^A-Za-z0-9_.-]", "-");
  }

  Part write() {
    List<Named> numbers = NamedNumbers.of(links.negotiation());
    long assumed = numbers.stream().filter(n -> n.parameter().grounds().assumed()).count();
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            "%s; %s assumed by the analyst and not by a statement. A range like 35 to 55 stands for the 5th and the 95th percentile."
                .formatted(
                    Words.number(numbers.size(), "number", "numbers"),
                    assumed == 1 ? "1 is" : Figures.count(assumed) + " are")));
    Map<String, List<Named>> byOwner = new LinkedHashMap<>();
    numbers.forEach(n -> byOwner.computeIfAbsent(n.owner(), _ -> new ArrayList<>()).add(n));
    byOwner.forEach((owner, own) -> {
      content.add(h3(words.who(owner)).withId(Links.numbers(owner)));
      content.add(Charts.grid(HEADS, own.stream().map(this::row).toList()));
    });
    return new Part("assumptions", "Every number and its reason", content);
  }

  private static final List<String> HEADS =
      List.of("number", "as stated", "central", "because", "note");

  private List<DomContent> row(Named number) {
    Parameter parameter = number.parameter();
    String issue = number.issue().map(i -> words.issue(i) + ": ").orElse("");
    return List.of(
        th(issue + number.name()).attr("scope", "row").withId(anchor(parameter)),
        td(parameter.value().text()),
        Links.number(Figures.stated(central.value(parameter))),
        td(parameter.grounds().assumed()
                ? text("assumption")
                : links.because(
                    parameter.grounds().statements(), number.owner(), Optional.of(number)))
            .withClass("because"),
        td(reasons.of(parameter).orElse("")));
  }
}
