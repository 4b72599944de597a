package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.overview.Overview;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.expression.Expression;
import dev.parley.report.Origin;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a case holds. */
final class OverviewText {
  private final Page page;
  private final Words words;
  private final Finding<Overview> finding;
  private final Case negotiation;

  OverviewText(Page page, Finding<Overview> finding, Case negotiation) {
    this.page = page;
    words = new Words(negotiation);
    this.finding = finding;
    this.negotiation = negotiation;
  }

  void write(boolean matrix, Origin origin) {
    page.heading(
        negotiation.title()
            + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""));
    numbers();
    parties();
    issues();
    consents();
    evidence();
    if (matrix) {
      new MatrixText(page, words, negotiation).write(finding.result().stakes());
    }
    Footer.write(page, finding, origin);
  }

  private void numbers() {
    Overview overview = finding.result();
    int assumed = overview.numbers() - overview.sourced();
    page.paragraph(
        0,
        "%s packages. %s: %s on statements, %s assumed, %s with a range."
            .formatted(
                Figures.count(overview.packages()),
                Words.number(overview.numbers(), "number", "numbers"),
                overview.sourced() == 1 ? "1 rests" : overview.sourced() + " rest",
                assumed == 1 ? "1 is" : assumed + " are",
                Figures.count(overview.uncertain())));
    negotiation
        .question()
        .ifPresent(q ->
            page.paragraph(
                0,
                "It asks why %s would accept “%s”."
                    .formatted(words.who(q.party()), words.concession(q.concedes()))));
  }

  private void parties() {
    page.heading("Parties");
    for (Party party : negotiation.parties()) {
      String people =
          party.people().stream().map(OverviewText::person).collect(Collectors.joining("; "));
      String wants =
          negotiation.preferences(party.id()).isEmpty() ? " (no preferences stated)" : "";
      page.item(
          1,
          "%s [%s]%s%s"
              .formatted(party.name(), party.id(), wants, people.isEmpty() ? "" : ": " + people));
    }
  }

  private static String person(Person person) {
    return person.name() + person.role().map(r -> ", " + r).orElse("");
  }

  private void issues() {
    page.heading("Issues, today's option first where there is one");
    for (Issue issue : negotiation.issues()) {
      List<String> options = new ArrayList<>();
      issue.now().ifPresent(n -> options.add("today " + words.option(issue.id(), n)));
      issue.options().stream()
          .map(Issue.Option::id)
          .filter(o -> !issue.now().equals(Optional.of(o)))
          .forEach(o -> options.add(words.option(issue.id(), o)));
      page.item(1, issue.title() + " [" + issue.id() + "]: " + String.join("; ", options));
    }
    if (!negotiation.rules().isEmpty()) {
      page.heading("Rules that packages keep");
      negotiation.rules().forEach(r -> page.item(1, r.holds().text()));
    }
  }

  private void consents() {
    page.heading("Who must consent");
    for (Consent consent : negotiation.consents()) {
      String when =
          consent.unconditional()
              ? "always"
              : "when "
                  + consent.when().stream()
                      .map(Expression::text)
                      .collect(Collectors.joining(", or "));
      String decides =
          negotiation
              .body(consent.by())
              .map(b -> " (decides by " + rule(b.decision()) + ")")
              .orElse("");
      page.item(1, words.who(consent.by()) + ": " + when + decides);
    }
  }

  private static String rule(Body.Decision decision) {
    return switch (decision) {
      case Body.Collective _ -> "one answer of all";
      case Body.Members members ->
          switch (members.rule()) {
            case DecisionRule.Unanimity _ -> "unanimity";
            case DecisionRule.Consensus _ -> "consensus";
            case DecisionRule.Majority _ -> "majority of its seats";
            case DecisionRule.AnyMember _ -> "any member";
            case DecisionRule.Quota(long yes, long of) -> yes + " of " + of + " seats";
          };
    };
  }

  private void evidence() {
    page.heading("Evidence");
    page.paragraph(
        1,
        "%s, %s, %s."
            .formatted(
                Words.number(negotiation.sources().size(), "source", "sources"),
                Words.number(negotiation.statements().size(), "statement", "statements"),
                Words.number(negotiation.events().size(), "event", "events")));
    for (Draft draft : negotiation.drafts()) {
      long mapped = draft.points().stream().filter(p -> !p.sets().isEmpty()).count();
      page.item(
          1,
          "Draft “%s”: %s, %s mapped to options."
              .formatted(
                  draft.title(),
                  Words.number(draft.points().size(), "point", "points"),
                  Figures.count(mapped)));
    }
  }
}
