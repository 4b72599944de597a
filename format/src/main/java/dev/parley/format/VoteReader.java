package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Sequence;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Vote;
import dev.parley.model.Body.Vote.ChanceCase;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads members of bodies and where their votes come from. */
final class VoteReader {
  private static final List<String> MEMBER =
      List.of("name", "seats", "chance", "yes-if", "follows");

  private static final List<String> ANSWERS = List.of("follows", "yes-if", "chance");

  private final Context context;
  private final Problems problems;
  private final NumberReader numbers;
  private final Expressions expressions;

  VoteReader(Context context) {
    this.context = context;
    this.problems = context.problems();
    this.numbers = new NumberReader(context);
    this.expressions = new Expressions(context);
  }

  /** A member that is a party or body and says nothing else. */
  Member plain(Scalar id, Scope scope) {
    context.locate(scope.path(), id.at());
    Grounds grounds = new Grounds(scope.because(), Optional.empty());
    Parameter one = numbers.one(scope.child("seats"), Domain.SEATS, id.at());
    return new Member(id.text(), Optional.empty(), one, unstated(id.text()), grounds);
  }

  Member member(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "a member", scope, context, MEMBER);
    Optional<Vote> stated = read(fields);
    if (stated.isEmpty() && !fields.has("name")) {
      misspelt(entry.key());
    }
    return new Member(
        entry.name(),
        fields.text("name"),
        numbers.orOne(fields, "seats", Domain.SEATS),
        stated.orElseGet(() -> unstated(entry.name())),
        fields.grounds());
  }

  /** A member may abstain; but one that is called almost like a party or body is a slip. */
  private void misspelt(Scalar id) {
    Names names = context.names();
    List<String> known = new ArrayList<>(names.of(Section.PARTIES));
    known.addAll(names.of(Section.BODIES));
    if (!known.contains(id.text())) {
      Suggestions.nearest(id.text(), known)
          .ifPresent(n ->
              problems.warning(
                  Code.MEMBER_ABSTAINS,
                  id.at(),
                  "`%s` is no party or body, so it abstains; did you mean `%s`?"
                      .formatted(Ids.shortened(id.text()), n),
                  n + ", or give it a `name`"));
    }
  }

  /** A body's answer, or a party's with preferences; anybody else abstains. */
  private Vote unstated(String id) {
    boolean answers =
        context.names().declares(Section.BODIES, id)
            || context.names().declares(Section.PREFERENCES, id);
    return answers ? new Vote.Own() : new Vote.Abstains();
  }

  /** The vote that a member or body states, if it states one. */
  Optional<Vote> read(Fields fields) {
    List<Entry> stated = fields.entries().stream().filter(e -> ANSWERS.contains(e.name())).toList();
    if (stated.size() > 1) {
      problems.error(
          Code.EXCLUSIVE,
          stated.get(1).key().at(),
          "`" + stated.get(0).name() + "` and `" + stated.get(1).name() + "` exclude each other",
          "keep one of them");
    }
    List<Vote> votes = new ArrayList<>();
    fields.get("follows").ifPresent(n -> votes.add(follows(n)));
    fields.get("yes-if").ifPresent(n -> votes.add(new Vote.YesIf(expressions.read(n))));
    fields.get("chance").ifPresent(n -> votes.add(chance(n, fields.scope())));
    return votes.stream().findFirst();
  }

  private Vote follows(Node node) {
    Optional<Scalar> id =
        Shapes.scalar(node, "`follows`", problems)
            .filter(s -> References.check(s, References.Kind.VOTER, context));
    Names names = context.names();
    boolean mute =
        id.isPresent()
            && !names.open(Section.PREFERENCES)
            && !names.declares(Section.BODIES, id.get().text())
            && !names.declares(Section.PREFERENCES, id.get().text());
    if (mute) {
      problems.warning(
          Code.SILENT_LEADER,
          node.at(),
          "`" + id.get().text() + "` has no preferences, so whoever follows it abstains",
          "give it preferences, or state `yes-if` or `chance`");
    }
    return new Vote.Follows(id.map(Scalar::text).orElse(""));
  }

  private Vote chance(Node node, Scope parent) {
    Scope scope = parent.child("chance");
    String drawKey = parent.child("vote").drawKey();
    if (!(node instanceof Sequence list)) {
      Parameter p = numbers.read(node, scope, Domain.PROBABILITY, Optional.empty());
      return new Vote.Chance(drawKey, List.of(new ChanceCase(Optional.empty(), p)));
    }
    if (list.items().isEmpty()) {
      problems.error(Code.EMPTY_TEXT, node.at(), "the list of chances is empty", "[{p: 0.5}]");
    }
    EntryNames names = new EntryNames(problems);
    List<ChanceCase> cases = list.items().stream().map(n -> chanceCase(n, scope, names)).toList();
    return new Vote.Chance(drawKey, cases);
  }

  private ChanceCase chanceCase(Node node, Scope parent, EntryNames names) {
    Scope scope = parent.child(names.name(node, "otherwise"));
    Fields fields = Fields.of(node, "a chance", scope, context, List.of("id", "if", "p"));
    Optional<Expression> when = expressions.maybe(fields, "if");
    Parameter p =
        fields
            .need("p", "0.5")
            .map(e ->
                numbers.read(
                    e.value(), fields.scope().child("p"), Domain.PROBABILITY, fields.note()))
            .orElseGet(() -> numbers.one(fields.scope().child("p"), Domain.PROBABILITY, node.at()));
    return new ChanceCase(when, p);
  }
}
