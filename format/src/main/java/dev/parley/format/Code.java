package dev.parley.format;

/** Every kind of diagnostic. Ids are stable: they are never given to anything else. */
public enum Code {
  NO_FOLDER("P101", "No such folder", "The path given is neither a folder nor a case file."),
  NO_CASE_FILE("P102", "No case.yaml", "A case folder holds a file named case.yaml."),
  UNREADABLE_FILE("P103", "Unreadable file", "The file exists but could not be read."),
  FILE_TOO_LARGE("P104", "File too large", "A file of a case has at most 4 MiB."),
  TOO_MANY_FILES("P105", "Too many files", "A case has at most 16 files."),
  TOO_MANY_ENTRIES("P106", "Too many entries", "The files of a case have at most 250,000 entries."),
  INCLUDE_ABSENT("P107", "Included file absent", "A file named under include does not exist."),
  INCLUDE_OUTSIDE(
      "P108",
      "Include leads outside",
      "An included file lies inside the case folder, also where symbolic links lead."),
  INCLUDE_TWICE("P109", "Included twice", "A file is included once."),
  INCLUDE_NESTED("P110", "Includes do not nest", "Only case.yaml itself may have include."),
  INCLUDE_NOT_A_FILE("P111", "Included path is no file", "Only regular files are included."),
  GIVEN_TWICE(
      "P112", "Given in two files", "Maps of several files merge by key; all else is given once."),
  MORE_ERRORS("P113", "More errors", "At most 1,000 diagnostics are shown."),

  NOT_UTF8("P121", "Not UTF-8", "Files are text in UTF-8."),
  CONTROL_CHARACTER(
      "P122", "Control character", "Control characters and lone surrogates are not allowed."),
  TAB("P123", "Tab", "YAML is indented with spaces; a tab cannot stand there."),
  SYNTAX("P124", "YAML syntax", "The file is not YAML at this place."),
  UNCLOSED_QUOTE("P125", "Quote not closed", "A quoted text ends with the quote it began with."),
  UNCLOSED_BRACKET("P126", "Bracket not closed", "A flow list or map is closed, with commas."),
  INDENTATION("P127", "Indentation", "Entries of one map or list begin in the same column."),
  COLON_IN_TEXT("P128", "Colon in text", "A plain text cannot contain a colon and a space."),
  SPECIAL_CHARACTER(
      "P129", "Special first character", "A text that begins with this character needs quotes."),
  BAD_ESCAPE("P130", "Unknown escape", "In double quotes a backslash begins an escape."),
  ANCHOR("P131", "Anchor", "Anchors (&name) are not read."),
  ALIAS("P132", "Alias", "Aliases (*name) are not read."),
  TAG("P133", "Tag", "Tags (!name) are not read."),
  SEVERAL_DOCUMENTS("P134", "Several documents", "A file holds one YAML document."),
  YAML_VERSION("P140", "Another version of YAML", "Cases are written in YAML 1.2."),
  KEY_NOT_TEXT("P135", "Key is no text", "A key is a plain or quoted text."),
  DUPLICATE_KEY("P136", "Key stands twice", "The keys of a map are distinct."),
  TOO_DEEP("P137", "Nested too deeply", "YAML and expressions nest at most 100 deep."),
  TEXT_TOO_LONG("P139", "Text too long", "A text has at most 100,000 characters."),
  EMPTY_FILE("P138", "Empty file", "A file of a case is a map with entries."),

  UNKNOWN_KEY("P201", "Unknown key", "This key has no meaning here."),
  MISSING_KEY("P202", "Missing key", "A required key is not there."),
  WRONG_SHAPE("P203", "Wrong shape", "A map, a list or a text was expected here."),
  EMPTY_TEXT("P204", "No text", "A name, an option or another text is empty."),
  COMMA_IN_TEXT(
      "P205", "Comma in text", "Inside braces a comma ends the text unless it is quoted."),
  BAD_ID("P206", "Not an id", "Ids are a to z, 0 to 9 and hyphens, and begin with a letter."),
  RESERVED_ID("P207", "Reserved id", "The word means something else in a case file."),
  ID_TAKEN("P208", "Id taken", "Parties, bodies and persons have distinct ids."),
  UNKNOWN_WORD("P209", "Unknown word", "One of a few words was expected here."),
  NOT_WHOLE("P210", "Not a whole number", "A whole number was expected here."),
  BAD_DATE("P211", "Not a date", "Dates are YYYY, YYYY-MM or YYYY-MM-DD."),
  VERSION("P212", "Format version", "This program reads version 1 of the format."),
  EXCLUSIVE("P214", "Keys exclude each other", "Only one of these keys may be given."),
  LISTED_TWICE("P215", "Listed twice", "A list names each thing once."),

  UNKNOWN_PARTY("P301", "Unknown party", "Parties are declared under parties."),
  UNKNOWN_ISSUE("P302", "Unknown issue", "Issues are declared under issues."),
  UNKNOWN_OPTION("P303", "Unknown option", "The issue does not have this option."),
  UNKNOWN_STATEMENT("P304", "Unknown statement", "Statements are declared under statements."),
  UNKNOWN_SOURCE("P305", "Unknown source", "Sources are declared under sources."),
  UNKNOWN_VOTER("P306", "Unknown party or body", "No party and no body has this id."),
  UNKNOWN_SPEAKER("P307", "Unknown speaker", "No person and no party has this id."),
  UNKNOWN_DRAFT("P308", "Unknown draft", "Drafts are declared under drafts."),
  UNKNOWN_GUARANTEE("P309", "Unknown guarantee", "Promises are declared under guarantees."),
  EXPRESSION("P311", "Expression syntax", "An expression compares issues with options."),
  NOT_ORDERED("P312", "Issue without order", "<, <=, > and >= need an ordered issue."),
  ALTERNATIVES("P313", "Alternatives", "Alternatives stand only after = and !=."),

  BAD_NUMBER("P401", "Not a number", "A number or an uncertain number was expected here."),
  OUT_OF_DOMAIN("P402", "Number out of range", "The number lies outside of what it may be."),
  REVERSED("P403", "Reversed range", "A range goes from its least to its greatest number."),
  TOO_LONG("P404", "Number too long", "Numbers have up to 40 digits and exponents from -30 to 30."),
  UNBOUNDED("P405", "Unknown without bounds", "unknown needs a number with two bounds."),
  PHRASE("P406", "Phrase for no probability", "Phrases of likelihood state probabilities."),
  BAD_MIX("P407", "Mix", "The percentages of a mix sum to 100 and its parts are no mixes."),
  SAME_AS("P408", "No such number", "same-as names the path of a number of the case."),
  SAME_AS_DOMAIN("P409", "Another kind of number", "same-as joins numbers of the same kind."),
  SAME_AS_CYCLE("P410", "Circle of same-as", "A chain of same-as ends at a stated number."),
  NOT_FINITE("P411", "Not finite", "Infinities and NaN are no numbers of a case."),
  CREDIBLE("P412", "Misplaced credible", "credible(NAME) stands for the value of an option."),
  CREDIBLE_CYCLE(
      "P413",
      "Promise in a circle",
      "What a promise's credibility decides cannot decide the promise's own numbers."),
  ANALYST_NUMBER(
      "P414",
      "Number of an analyst",
      "An analyst states numbers of preferences, bodies or guarantees, by their paths."),

  BAD_LEVELS("P501", "Levels", "Levels are A to B by STEP, and the step divides the range."),
  TOO_MANY_LEVELS("P502", "Too many levels", "An issue has at most 10,000 levels."),
  BAD_ORDER("P503", "Order", "An order names every option once."),
  ONE_WAY("P504", "One-way step", "A one-way step is OPTION -> OPTION."),
  ONE_WAY_REVERSIBLE(
      "P505", "One-way step can be undone", "Other steps lead back where one-way forbids it."),
  GRAPH_ISSUES(
      "P506", "Graph with several issues", "The states of a graph are one issue's options."),
  GRAPH_MOVE("P507", "Move of a graph", "A move is STATE -> STATE, or STATE <-> STATE."),

  MIXED_FORMS("P601", "Forms mixed", "Preferences are additive, priorities or a ranking."),
  OPTION_MISSING("P602", "Option not valued", "values and order name every option."),
  NO_ISSUE_VALUED("P603", "Nothing valued", "Additive preferences value at least one issue."),
  BAD_RANKING("P604", "Ranking", "A ranking lists one option for each of its issues."),
  TOO_MANY_PRIORITIES("P605", "Too many priorities", "A party has at most 120 priorities."),
  WALK_AWAY_FORM("P606", "Form of the walk-away", "The party's preferences allow other forms."),
  WALK_AWAY_INCOMPLETE(
      "P607", "Walk-away incomplete", "Where now is incomplete, the walk-away must be stated."),
  OWN_VIEW("P608", "View of oneself", "A view is about the preferences of other parties."),
  WALK_AWAY_IN_VIEW(
      "P609", "Walk-away in a view", "Views are read for stability, where no walk-away counts."),
  WEIGHTS_ZERO("P610", "All weights zero", "At least one issue of a party has a weight above 0."),
  TOO_MANY_PREFERENCES(
      "P611", "Too many parties with preferences", "At most 62 parties have preferences."),

  BAD_DECIDES("P701", "Decision rule", "A body decides by one of five rules."),
  TOO_MANY_SEATS("P702", "Too many seats", "K of N cannot have K or the seats above N."),
  CIRCULAR_BODIES("P703", "Bodies in a circle", "A body's answer cannot depend on itself."),
  NOT_A_MEMBER("P704", "Not a member", "Only members have a veto."),
  NO_PREFERENCES("P705", "Party without preferences", "Without preferences there is no answer."),
  TOO_MANY_CONSENTERS("P706", "Too many consents", "A case has at most 62 consenters."),
  NO_ANSWER("P707", "Body without answer", "A body has members or one collective answer."),
  POINTS_DISAGREE("P711", "Points exclude each other", "Points of a draft hold together."),

  UNKNOWN_STEP("P721", "Unknown step", "after and goal name steps of the same process."),
  PREREQUISITE("P722", "Prerequisite", "Steps are joined by and, or and parentheses."),
  CIRCULAR_STEPS("P723", "Steps in a circle", "A step cannot come after itself."),
  BAD_DURATION("P724", "Not a length of time", "A number and days, weeks, months or years."),
  LEADS_TO("P725", "leads-to", "A step settles issues, each by one option."),
  TOO_MANY_STEPS("P727", "Too many steps", "A process has at most 500 steps."),
  STEP_DATES("P726", "Dates against the order", "A step is done after what it comes after."),
  GAME_FORM("P851", "Not a game file", "A game file begins with EFG 2 R or NFG 1 R."),
  GAME_SYNTAX("P852", "Game file syntax", "Something else was expected at this place."),
  GAME_NUMBER("P853", "Number of a game file", "Numbers are whole, decimal or fractions."),
  GAME_REFERENCE("P854", "Not described", "What a number stands for is described once, before."),
  GAME_MISMATCH("P855", "Described differently", "A second description equals the first."),
  GAME_CHANCE("P856", "Probabilities of chance", "Probabilities are not negative and sum to 1."),
  GAME_TOO_LARGE("P857", "Game too large", "Game files have bounds on nodes, cells and players."),
  PROFILE("P858", "Profile", "A profile gives probabilities by player and action, as JSON."),

  SINGLE_LEVEL("P901", "Order with a single level", "All options are worth the same: 0."),
  UNLISTED_PACKAGES("P902", "Ranking incomplete", "Unlisted packages share the last rank."),
  WALK_AWAY_ASSUMED("P903", "Walk-away assumed", "Without a walk-away, now is taken."),
  COMMENT_IN_PROSE(
      "P904", "Comment in prose", "In a text without quotes a space and # begin a comment."),
  STEP_UNNEEDED("P906", "Step not needed", "The goal of the process does not depend on it."),
  CONTACT_DATA(
      "P905",
      "Contact data",
      "The line holds what looks like an e-mail address, a telephone number or a bank account."
          + " Cases are passed on, and people with them."),
  MEMBER_ABSTAINS(
      "P907",
      "Member that only abstains",
      "A member that is no party or body and has no vote of its own abstains; its id is almost that"
          + " of one that votes."),
  SILENT_LEADER("P908", "Nobody to follow", "Who follows a party without preferences abstains."),
  NO_SUCH_LEVEL(
      "P909",
      "Never equal",
      "Any number may be compared with levels, but no package has one that is not among them.");

  private final String id;
  private final String title;
  private final String explanation;

  Code(String id, String title, String explanation) {
    this.id = id;
    this.title = title;
    this.explanation = explanation;
  }

  /** Such as {@code P201}. */
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
