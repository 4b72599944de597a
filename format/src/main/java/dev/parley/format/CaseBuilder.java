package dev.parley.format;

import dev.parley.format.Documents.Merged;
import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.Question;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.preference.Preferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Builds a case from the merged files: names first, then issues, then all that mentions them. */
final class CaseBuilder {
  private final Merged files;
  private final Context context;
  private final Problems problems;
  private final Fields fields;

  CaseBuilder(Merged files, Problems problems) {
    this.files = files;
    this.problems = problems;
    this.context =
        new Context(problems, Names.collect(files.root(), files.complete()), files.budget());
    Scalar start = new Scalar("", true, 0, files.root().at());
    this.fields = Fields.lenient(new Entry(start, files.root()), "a case", Scope.ROOT, context);
  }

  /** The case; meaningless where an error has been reported. */
  Case build() {
    checkKeys();
    List<Party> parties = section("parties", (e, s) -> new PartyReader(context).read(e, s));
    List<Issue> issues = section("issues", (e, s) -> new IssueReader(context).read(e, s));
    context.names().of(Section.ISSUES).forEach(context.issues()::addUnreadable);
    List<Body> bodies = section("bodies", (e, s) -> new BodyReader(context).read(e, s));
    List<Preferences> preferences =
        section("preferences", (e, s) -> new PreferencesReader(context).read(e, s));
    EvidenceReader evidence = new EvidenceReader(context);
    Optional<PartialDate> asOf = asOf();
    Case model =
        new Case(
            identity(),
            text("title", "Talks on the border"),
            asOf,
            fields.entry("question").map(this::question),
            parties,
            issues,
            section("rules", (e, s) -> new RuleReader(context).read(e, s)),
            bodies,
            new ConsentReader(context)
                .read(fields.entry("consent"), fields.scope(), keyOf("preferences")),
            preferences,
            section("sources", evidence::sources),
            section("statements", evidence::statements),
            section("events", evidence::events),
            section("drafts", (e, s) -> new DraftReader(context).read(e, s)),
            section("guarantees", (e, s) -> new GuaranteeReader(context).read(e, s)),
            section("process", (e, s) -> new ProcessReader(context, bodies, asOf).read(e, s)),
            section("talks", (e, s) -> new SessionReader(context).read(e, s)),
            fields
                .entry("graph")
                .flatMap(e -> new GraphReader(context).read(e, fields.scope(), issues)),
            section("views", (e, s) -> new ViewReader(context).read(e, s)),
            section("analysts", (e, s) -> new AnalystReader(context).read(e, s)),
            fields.note());
    context.parameters().check(problems, files.complete());
    new BodyChecks(context, bodies, keysIn("bodies")).run();
    new PreferenceChecks(context, keysIn("preferences")).run(preferences, model.consents());
    return model;
  }

  SourceMap sourceMap() {
    return context.sourceMap();
  }

  private void checkKeys() {
    fields.strict(Names.ROOT_KEYS);
    version();
    if (files.complete()) {
      fields.need("parties", "{alpha: Alpha, beta: Beta}");
      fields.need("issues", "{price: {levels: 300 to 340 by 10}}");
    }
  }

  private void version() {
    if (!files.complete() && !fields.has("parley")) {
      return;
    }
    Optional<Scalar> version =
        fields.need("parley", "1").flatMap(e -> Shapes.scalar(e.value(), "`parley`", problems));
    if (version.isPresent() && !version.get().text().equals("1")) {
      problems.error(
          Code.VERSION,
          version.get().at(),
          "format version `"
              + Ids.shortened(version.get().text())
              + "` is not read by this program",
          "parley: 1");
    }
  }

  private String identity() {
    Optional<Scalar> id = scalar("case", "border-talks");
    id.ifPresent(s -> {
      boolean _ = Ids.check(s, Set.of(), problems);
    });
    return id.map(Scalar::text).orElse("");
  }

  private String text(String key, String example) {
    return scalar(key, example).map(Scalar::text).orElse("");
  }

  private Optional<Scalar> scalar(String key, String example) {
    Optional<Entry> entry = files.complete() ? fields.need(key, example) : fields.entry(key);
    return entry.flatMap(e -> Shapes.scalar(e.value(), "`" + key + "`", problems));
  }

  private Optional<PartialDate> asOf() {
    return fields.scalar("as-of").flatMap(s -> Words.date(s, problems));
  }

  private Question question(Entry entry) {
    Scope scope = fields.scope().child("question");
    context.locate(scope.path(), entry.key().at());
    Fields question = Fields.of(entry, "the question", scope, context, List.of("why", "concedes"));
    Optional<Entry> why = question.need("why", "alpha");
    Optional<String> party =
        why.flatMap(e -> References.one(e.value(), "why", References.Kind.PARTY, context));
    Names names = context.names();
    if (party.isPresent()
        && !names.open(Section.PREFERENCES)
        && !names.declares(Section.PREFERENCES, party.get())) {
      problems.error(
          Code.NO_PREFERENCES,
          why.orElseThrow().value().at(),
          "`" + party.get() + "` has no preferences, so there is no reason to find",
          "ask about a party with preferences");
    }
    return new Question(
        party.orElse(""),
        new Expressions(context).need(question, "concedes", "alliance = renounced"));
  }

  private <T> List<T> section(String key, BiFunction<Entry, Scope, List<T>> reader) {
    return fields.entry(key).map(e -> reader.apply(e, fields.scope())).orElse(List.of());
  }

  private Optional<Place> keyOf(String key) {
    return fields.entry(key).map(e -> e.key().at());
  }

  private Map<String, Place> keysIn(String section) {
    Map<String, Place> places = new HashMap<>();
    if (fields.get(section).orElse(files.root()) instanceof Mapping map) {
      map.entries().forEach(e -> places.put(e.name(), e.key().at()));
    }
    return places;
  }
}
