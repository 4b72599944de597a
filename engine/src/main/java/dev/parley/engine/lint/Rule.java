package dev.parley.engine.lint;

/** What lint looks for. Ids are stable: they are never given to anything else. */
public enum Rule {
  UNVALUED_ISSUE(
      "P911",
      "Issue that nobody values",
      "To no party with preferences it makes a difference how the issue is settled. Unless a rule,"
          + " a consent or a body depends on it, its options multiply the packages and change no"
          + " answer."),
  DOMINATED_OPTION(
      "P912",
      "Dominated option",
      "In the central scenario every party that values the issue finds another option at least as"
          + " good, and one finds it better. Only issues that no rule, consent, body, guarantee, term,"
          + " priority or ranking mentions are looked at, because there an option may serve"
          + " something else; and today's option is left out, because it is what there is."),
  ACCEPTS_ALL(
      "P913",
      "Accepts almost everything",
      "In the central scenario the party accepts every feasible package (above 64 packages: more"
          + " than 90 % of them), so its consent decides next to nothing."),
  ACCEPTS_NONE(
      "P914",
      "Accepts almost nothing",
      "In the central scenario the party accepts no feasible package (above 64 packages: fewer"
          + " than 10 % of them), so that it blocks next to everything."),
  DRAFT_SIGNABLE(
      "P915",
      "Draft of one point that is signable",
      "In the central scenario a single point of the draft is mapped to options, and some package"
          + " that keeps it can be signed: there is nothing to amend. Are points missing?"),
  VERDICT_ON_THRESHOLD(
      "P916",
      "Verdict on a threshold",
      "In the central scenario the answer to the case's question hangs on a tie: a consenter is"
          + " exactly at its walk-away in a package that decides it, or the best packages with and"
          + " without the concession are within 0.01 point."),
  LONG_QUOTE(
      "P917", "Long quote", "Quotes are short: at most 25 words, the rest in one's own words."),
  PERSON_TWICE(
      "P918", "Person in two parties", "Two parties have a person of the same id or name."),
  UNSUPPORTED_NUMBERS(
      "P919",
      "Numbers without a reason",
      "Numbers that rest on no statement are assumptions of the analyst, and shown as such. Those"
          + " that have a note, of their own or of the part of the case around them, have their"
          + " reason and are not warned of; the others should get one."),
  UNGIVABLE_CONSENT(
      "P920",
      "Consent that nobody can give",
      "A step of a process needs the consent of a body whose rule is not met even where all its"
          + " members say yes that can say yes at all. Members without a vote abstain, and a chance"
          + " of 0 never says yes, so the process stands still there whatever anybody wants."),
  UNREACHABLE_STEP(
      "P921",
      "Unreachable step",
      "A step of a process can never be taken: its chance is 0, or whichever way it is reached, a"
          + " step before it has a chance of 0 or needs a consent that nobody can give.");

  private final String id;
  private final String title;
  private final String explanation;

  Rule(String id, String title, String explanation) {
    this.id = id;
    this.title = title;
    this.explanation = explanation;
  }

  /** Such as {@code P911}. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }
}
