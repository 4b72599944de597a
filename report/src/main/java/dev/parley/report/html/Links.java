package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import dev.parley.engine.explain.Explanation.Subject;
import dev.parley.model.Case;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.NamedNumbers.Named;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Ways from a number to what it rests on. */
final class Links {
  private final Case negotiation;
  private final Evidence evidence;
  private final Words words;

  private final List<Named> numbers;

  /** Who has numbers of its own, and so a table of them. */
  private final Set<String> owners;

  Links(Case negotiation) {
    this(negotiation, Phrases.ENGLISH);
  }

  Links(Case negotiation, Phrases phrases) {
    this.negotiation = negotiation;
    evidence = new Evidence(negotiation, phrases);
    words = new Words(negotiation, phrases);
    numbers = NamedNumbers.of(negotiation);
    owners = numbers.stream().map(Named::owner).collect(Collectors.toSet());
  }

  Case negotiation() {
    return negotiation;
  }

  Evidence evidence() {
    return evidence;
  }

  Words words() {
    return words;
  }

  static String card(String statement) {
    return "s-" + statement;
  }

  /** The id of the table of somebody's numbers. */
  static String numbers(String owner) {
    return "n-" + owner;
  }

  /** Where somebody's numbers are; those of a member stand with all others. */
  String to(String owner) {
    return "#" + (owners.contains(owner) ? numbers(owner) : "assumptions");
  }

  /** Links to the cards of statements; without any, to the assumption or its owner's numbers. */
  DomContent because(List<String> statements, String owner, Optional<Named> assumption) {
    if (statements.isEmpty()) {
      return assumption(owner, assumption);
    }
    List<DomContent> parts = new ArrayList<>();
    for (String id : statements) {
      if (!parts.isEmpty()) {
        parts.add(text("; "));
      }
      parts.add(cite(id));
    }
    return each(parts, p -> p);
  }

  DomContent cite(String statement) {
    return a(evidence.citation(statement))
        .withHref("#" + card(statement))
        .withClass("cite")
        .attr("data-card", card(statement));
  }

  private DomContent assumption(String owner, Optional<Named> number) {
    String place =
        number.map(n -> "#" + AssumptionsSection.anchor(n.parameter())).orElse(to(owner));
    return a(evidence.assumption()).withHref(place).withClass("cite assumed");
  }

  /** The number of the case that a row of somebody's ledger is made of, of several the first. */
  Optional<Named> behind(Subject subject, String owner) {
    return switch (subject) {
      case Subject.OfIssue row -> number(owner, n -> n.issue().equals(Optional.of(row.issue())));
      case Subject.OfTerm row ->
          number(owner, n -> n.name().equals(NamedNumbers.added(row.condition())));
      case Subject.OfWalkAway _ -> answer(owner, owner);
    };
  }

  /** Who has numbers of its own owns what is assumed of it, else the body that it is asked in. */
  String owner(String member, String body) {
    return owners.contains(member) ? member : body;
  }

  /**
   * The number that an answer hangs on: what no deal is worth to a party, or the first number of a
   * member among those of its body; empty where none is stated.
   */
  Optional<Named> answer(String who, String owner) {
    return who.equals(owner)
        ? number(owner, n -> n.name().startsWith(NamedNumbers.WALK_AWAY))
        : number(owner, n -> n.name().contains(words.who(who)));
  }

  private Optional<Named> number(String owner, Predicate<Named> wanted) {
    return numbers.stream().filter(n -> n.owner().equals(owner)).filter(wanted).findFirst();
  }

  /** A number's cell, set so that columns of numbers line up. */
  static DomContent number(String number) {
    return td(number).withClass("number");
  }

  /** A number's cell that leads to what it rests on; an empty one leads nowhere. */
  DomContent number(String number, String owner) {
    return number.isEmpty()
        ? number(number)
        : td(a(number).withHref(to(owner)).withClass("plain")).withClass("number");
  }
}
