package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Body;
import dev.parley.model.Body.Collective;
import dev.parley.model.Body.Decision;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Members;
import dev.parley.model.Body.Vote;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads bodies and their rules of decision. */
final class BodyReader {
  private static final List<String> KEYS =
      List.of("title", "decides", "members", "veto", "chance", "yes-if", "follows");
  private static final List<String> RULES = List.of("unanimity", "consensus", "majority", "any");
  private static final Pattern QUOTA = Pattern.compile("(\\d{1,100}) +of +(\\d{1,100})");

  private final Context context;
  private final Problems problems;
  private final VoteReader votes;

  BodyReader(Context context) {
    this.context = context;
    this.problems = context.problems();
    this.votes = new VoteReader(context);
  }

  List<Body> read(Entry section, Scope scope) {
    Entries entries =
        Entries.declaring(section.value(), "bodies", scope.child("bodies"), context, Set.of());
    List<Body> bodies = new ArrayList<>();
    for (Entry entry : entries.list()) {
      if (context.names().declares(Section.PARTIES, entry.name())) {
        problems.error(
            Code.ID_TAKEN,
            entry.key().at(),
            "`" + entry.name() + "` is already the id of a party",
            "choose another id for the body");
      }
      bodies.add(body(entry, entries.scope().child(entry.name())));
    }
    return bodies;
  }

  private Body body(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "a body", scope, context, KEYS);
    return new Body(entry.name(), fields.text("title"), decision(fields), fields.grounds());
  }

  private Decision decision(Fields fields) {
    Optional<Entry> members = fields.entry("members");
    Optional<Vote> answer = votes.read(fields);
    if (members.isEmpty()) {
      if (answer.isEmpty() && fields.readable()) {
        problems.error(
            Code.NO_ANSWER,
            fields.at(),
            "the body has neither members nor an answer of its own",
            "`members: [alpha, beta]`, or `chance: 0.5` for a referendum");
      }
      refuse(fields, "decides");
      refuse(fields, "veto");
      return new Collective(answer.orElse(new Vote.Abstains()));
    }
    answer.ifPresent(_ ->
        problems.error(
            Code.EXCLUSIVE,
            members.get().key().at(),
            "a body has members or one collective answer, not both",
            "keep one of the two"));
    DecisionRule rule =
        fields
            .need("decides", "majority")
            .flatMap(e -> Shapes.scalar(e.value(), "`decides`", problems))
            .flatMap(this::rule)
            .orElse(new DecisionRule.Majority());
    List<Member> list = members(members.get(), fields.scope());
    return new Members(rule, list, veto(fields, list));
  }

  private void refuse(Fields fields, String key) {
    Optional<Entry> entry = fields.entry(key);
    boolean answered = fields.has("chance") || fields.has("yes-if") || fields.has("follows");
    if (entry.isPresent() && answered) {
      problems.error(
          Code.EXCLUSIVE,
          entry.get().key().at(),
          "`" + key + "` belongs to a body with members",
          "leave it out, or list the members");
    }
  }

  private Optional<DecisionRule> rule(Scalar text) {
    Matcher quota = QUOTA.matcher(text.text());
    if (quota.matches()) {
      return quota(text, new BigInteger(quota.group(1)), new BigInteger(quota.group(2)));
    }
    Optional<DecisionRule> rule =
        switch (text.text()) {
          case "unanimity" -> Optional.of(new DecisionRule.Unanimity());
          case "consensus" -> Optional.of(new DecisionRule.Consensus());
          case "majority" -> Optional.of(new DecisionRule.Majority());
          case "any" -> Optional.of(new DecisionRule.AnyMember());
          default -> Optional.empty();
        };
    if (rule.isEmpty()) {
      problems.error(
          Code.BAD_DECIDES,
          text.at(),
          "`" + Ids.shortened(text.text()) + "` is not a rule of decision",
          Suggestions.nearest(text.text(), RULES)
              .orElse("unanimity, consensus, majority, any, or 300 of 450"));
    }
    return rule;
  }

  private Optional<DecisionRule> quota(Scalar text, BigInteger yes, BigInteger of) {
    String stated = "`" + Ids.shortened(text.text()) + "`";
    if (yes.compareTo(of) > 0) {
      problems.error(
          Code.TOO_MANY_SEATS,
          text.at(),
          stated + " asks for more seats than there are",
          "300 of 450");
    } else if (yes.signum() == 0) {
      problems.error(
          Code.BAD_DECIDES, text.at(), stated + " asks for no seat at all", "300 of 450");
    } else if (of.compareTo(BigInteger.valueOf(NumberParser.MOST_SEATS)) > 0) {
      problems.error(
          Code.OUT_OF_DOMAIN,
          text.at(),
          stated + ": a body has at most 1,000,000,000 seats",
          "count in thousands; only the proportions matter");
    } else {
      return Optional.of(new DecisionRule.Quota(yes.longValueExact(), of.longValueExact()));
    }
    return Optional.empty();
  }

  private List<Member> members(Entry entry, Scope parent) {
    Scope scope = parent.child("members");
    List<Member> members = new ArrayList<>();
    if (entry.value() instanceof Mapping) {
      Entries entries = Entries.declaring(entry.value(), "`members`", scope, context, Set.of());
      entries.list().forEach(e -> members.add(votes.member(e, entries.scope().child(e.name()))));
    } else {
      Set<String> ids = new LinkedHashSet<>();
      for (Node item :
          Shapes.items(entry.value(), "`members`", "members: [alpha, beta]", problems)) {
        Optional<Scalar> id = Shapes.scalar(item, "a member", problems);
        if (id.isPresent() && References.check(id.get(), References.Kind.VOTER, context)) {
          int before = ids.size();
          References.addOnce(id.get(), ids, problems);
          if (ids.size() > before) {
            members.add(votes.plain(id.get(), scope.child(id.get().text())));
          }
        }
      }
    }
    if (Shapes.hasNothing(entry.value())) {
      problems.error(
          Code.NO_ANSWER, entry.key().at(), "the body has no members", "members: [alpha, beta]");
    }
    return members;
  }

  private List<String> veto(Fields fields, List<Member> members) {
    Set<String> ids = members.stream().map(Member::id).collect(Collectors.toSet());
    Set<String> veto = new LinkedHashSet<>();
    Optional<Node> list = fields.get("veto");
    if (list.isEmpty()) {
      return List.of();
    }
    for (Node item : Shapes.items(list.get(), "`veto`", "veto: [alpha]", problems)) {
      Optional<Scalar> id = Shapes.scalar(item, "an entry of `veto`", problems);
      if (id.isPresent() && !ids.contains(id.get().text())) {
        problems.error(
            Code.NOT_A_MEMBER,
            id.get().at(),
            "`" + Ids.shortened(id.get().text()) + "` is not a member of this body",
            () -> Suggestions.advice(id.get().text(), ids));
      } else if (id.isPresent()) {
        References.addOnce(id.get(), veto, problems);
      }
    }
    return List.copyOf(veto);
  }
}
