package dev.parley.interchange.gmcr;

import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import java.util.Set;

/** What of a case has no place in a file of options and orders. */
final class GmcrLosses {
  private final Case model;
  private final Set<String> losses;

  GmcrLosses(Case model, Set<String> losses) {
    this.model = model;
    this.losses = losses;
  }

  void add() {
    for (Issue issue : model.issues()) {
      if (issue.options().size() == 1) {
        losses.add("the issue " + issue.title() + ", which has a single answer");
      }
      if (issue.control().jointly()) {
        losses.add("that " + issue.title() + " can be changed jointly: nobody can in the file");
      }
    }
    for (Preferences preferences : model.preferences()) {
      String party = name(preferences.party());
      switch (preferences) {
        case Preferences.Additive _ ->
            losses.add(
                "the points of " + party + ": only the order of the central scenario is kept");
        case Preferences.Priorities _, Preferences.Ranking _ -> {}
      }
      losses.add("the walk-aways");
    }
    present(!model.views().isEmpty(), "what parties believe of each other (`views`)");
    present(!model.bodies().isEmpty(), "bodies and how they decide");
    present(!model.consents().isEmpty(), "who must consent");
    present(!model.statements().isEmpty() || !model.sources().isEmpty(), "sources and statements");
    present(!model.events().isEmpty(), "events");
    present(!model.drafts().isEmpty(), "drafts");
    present(!model.guarantees().isEmpty(), "guarantees");
    present(model.question().isPresent(), "the question");
    present(model.issues().stream().anyMatch(i -> i.now().isPresent()), "today's package");
    present(
        model.parties().stream().anyMatch(p -> !p.people().isEmpty()),
        "the people who speak for the parties");
    present(true, "ids, title and notes of the case");
  }

  private String name(String party) {
    return model.party(party).map(p -> p.name()).orElse(party);
  }

  private void present(boolean present, String what) {
    if (present) {
      losses.add(what);
    }
  }
}
