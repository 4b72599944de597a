package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Guarantee;
import dev.parley.model.Guarantee.Challenger;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Guarantor;
import dev.parley.model.Guarantee.Noise;
import dev.parley.model.Guarantee.Protege;
import dev.parley.model.Guarantee.Trigger;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads promises to defend. */
final class GuaranteeReader {
  private static final List<String> KEYS =
      List.of(
          "when",
          "protects",
          "against",
          "form",
          "trigger",
          "alone",
          "guarantors",
          "noise",
          "climate");

  private final Context context;
  private final Problems problems;
  private final NumberReader numbers;

  GuaranteeReader(Context context) {
    this.context = context;
    this.problems = context.problems();
    this.numbers = new NumberReader(context);
  }

  List<Guarantee> read(Entry section, Scope scope) {
    Scope at = scope.child("guarantees");
    Entries entries = Entries.declaring(section.value(), "guarantees", at, context, Set.of());
    return entries.list().stream().map(e -> guarantee(e, entries.scope().child(e.name()))).toList();
  }

  private Guarantee guarantee(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields = Fields.of(entry, "a guarantee", scope, context, KEYS);
    return new Guarantee(
        entry.name(),
        new Expressions(context).need(fields, "when", "guarantee = treaty"),
        protects(fields),
        against(fields),
        choice(fields, "form", Form.class).orElse(Form.TREATY),
        choice(fields, "trigger", Trigger.class).orElse(Trigger.CONSULTATION),
        numbers.need(fields, "alone", Domain.PROBABILITY, "0.1 to 0.3"),
        guarantors(fields),
        fields.entry("noise").map(e -> noise(e, fields.scope())),
        numbers.maybe(fields, "climate", Domain.NON_NEGATIVE),
        fields.grounds());
  }

  private <E extends Enum<E>> Optional<E> choice(Fields fields, String key, Class<E> type) {
    String example = Words.name(type.getEnumConstants()[0]);
    return fields
        .need(key, example)
        .flatMap(e -> Shapes.scalar(e.value(), "`" + key + "`", problems))
        .flatMap(s -> Words.choice(s, type, problems));
  }

  private Protege protects(Fields guarantee) {
    String example = "{party: alpha, value: 80 to 100, war-cost: 20 to 40}";
    Optional<Entry> entry = guarantee.need("protects", example);
    if (entry.isEmpty()) {
      return new Protege("", Optional.empty(), Optional.empty(), guarantee.grounds());
    }
    Scope scope = guarantee.scope().child("protects");
    Fields fields =
        Fields.of(entry.get(), "`protects`", scope, context, List.of("party", "value", "war-cost"));
    return new Protege(
        party(fields),
        numbers.maybe(fields, "value", Domain.NON_NEGATIVE),
        numbers.maybe(fields, "war-cost", Domain.NON_NEGATIVE),
        fields.grounds());
  }

  private Challenger against(Fields guarantee) {
    Scope scope = guarantee.scope().child("against");
    String example = "{party: beta, gain: 40 to 80, war-cost: 20 to 50, loss: 10 to 40}";
    Optional<Entry> entry = guarantee.need("against", example);
    if (entry.isEmpty()) {
      Parameter none = numbers.one(scope, Domain.NON_NEGATIVE, guarantee.at());
      return new Challenger("", none, none, none, guarantee.grounds());
    }
    List<String> keys = List.of("party", "gain", "war-cost", "loss");
    Fields fields = Fields.of(entry.get(), "`against`", scope, context, keys);
    return new Challenger(
        party(fields),
        numbers.need(fields, "gain", Domain.NON_NEGATIVE, "40 to 80"),
        numbers.need(fields, "war-cost", Domain.NON_NEGATIVE, "20 to 50"),
        numbers.need(fields, "loss", Domain.NON_NEGATIVE, "10 to 40"),
        fields.grounds());
  }

  private String party(Fields fields) {
    return fields
        .need("party", "alpha")
        .flatMap(e -> References.one(e.value(), "party", References.Kind.PARTY, context))
        .orElse("");
  }

  private List<Guarantor> guarantors(Fields guarantee) {
    String example =
        "{gamma: {stake: 20 to 50, fight: 30 to 70, renege: 10 to 40, strength: 0.3 to 0.5}}";
    Optional<Entry> section = guarantee.need("guarantors", example);
    List<Guarantor> guarantors = new ArrayList<>();
    if (section.isEmpty()) {
      return guarantors;
    }
    Scope scope = guarantee.scope().child("guarantors");
    Entries entries = Entries.of(section.get().value(), "`guarantors`", scope, context);
    for (Entry entry : entries.list()) {
      Scalar id = entry.key();
      boolean _ = References.check(id, References.Kind.PARTY, context);
      guarantors.add(guarantor(entry, entries.scope().child(entry.name())));
    }
    return guarantors;
  }

  private Guarantor guarantor(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    List<String> keys = List.of("stake", "fight", "renege", "tripwire", "strength");
    Fields fields = Fields.of(entry, "a guarantor", scope, context, keys);
    return new Guarantor(
        entry.name(),
        numbers.need(fields, "stake", Domain.NON_NEGATIVE, "20 to 50"),
        numbers.need(fields, "fight", Domain.NON_NEGATIVE, "30 to 70"),
        numbers.need(fields, "renege", Domain.NON_NEGATIVE, "10 to 40"),
        numbers.maybe(fields, "tripwire", Domain.NON_NEGATIVE),
        numbers.need(fields, "strength", Domain.PROBABILITY, "0.3 to 0.5"),
        fields.grounds());
  }

  private Noise noise(Entry entry, Scope parent) {
    List<String> keys = List.of("challenger", "protege", "guarantor");
    Fields fields = Fields.of(entry, "`noise`", parent.child("noise"), context, keys);
    return new Noise(
        numbers.maybe(fields, "challenger", Domain.POSITIVE),
        numbers.maybe(fields, "protege", Domain.POSITIVE),
        numbers.maybe(fields, "guarantor", Domain.POSITIVE),
        fields.grounds());
  }
}
