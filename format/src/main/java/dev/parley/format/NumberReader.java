package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the numbers of a case with their grounds and draw keys. */
final class NumberReader {
  /** What stands for a number that could not be read; such a case is never handed out. */
  private static final Uncertain PLACEHOLDER = new Uncertain.Exact(BigDecimal.ONE);

  private final Context context;

  NumberReader(Context context) {
    this.context = context;
  }

  /** A number that must be there. */
  Parameter need(Fields fields, String key, Domain domain, String example) {
    Optional<Entry> entry = fields.need(key, example);
    return entry
        .map(e -> read(e.value(), fields.scope().child(key), domain, Optional.empty()))
        .orElseGet(() -> one(fields.scope().child(key), domain, fields.at()));
  }

  /** A number that may be left out. */
  Optional<Parameter> maybe(Fields fields, String key, Domain domain) {
    return fields.get(key).map(n -> read(n, fields.scope().child(key), domain, Optional.empty()));
  }

  /** A number that is 1 where it is left out. */
  Parameter orOne(Fields fields, String key, Domain domain) {
    return maybe(fields, key, domain)
        .orElseGet(() -> one(fields.scope().child(key), domain, fields.at()));
  }

  /** The number 1, where nothing is stated. */
  Parameter one(Scope scope, Domain domain, Place at) {
    return register(scope, domain, PLACEHOLDER, Optional.empty(), at);
  }

  /**
   * The number at a node.
   *
   * @param scope of the number itself
   * @param note of the map around it, where that map says nothing else
   */
  Parameter read(Node node, Scope scope, Domain domain, Optional<String> note) {
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, "a number", scope, context, List.of("is"));
      Optional<Entry> is = fields.need("is", "35 to 55");
      Optional<String> own = fields.note().isPresent() ? fields.note() : note;
      return is.map(e -> scalar(e.value(), fields.scope(), domain, own))
          .orElseGet(() -> one(fields.scope(), domain, node.at()));
    }
    return scalar(node, scope, domain, note);
  }

  private Parameter scalar(Node node, Scope scope, Domain domain, Optional<String> note) {
    Uncertain value =
        Shapes.scalar(node, "the number", context.problems())
            .flatMap(s -> parse(s, domain))
            .orElse(PLACEHOLDER);
    return register(scope, domain, value, note, node.at());
  }

  private Optional<Uncertain> parse(Scalar text, Domain domain) {
    if (text.text().startsWith("credible(")) {
      context
          .problems()
          .error(
              Code.NOT_READ_YET,
              text.at(),
              "`credible(…)` is not read by this version",
              "state a number or a range");
      return Optional.empty();
    }
    return switch (new NumberParser(domain).parse(text.text())) {
      case NumberForm.Good(Uncertain.SameAs(String path)) ->
          Optional.of(new Uncertain.SameAs(fullPath(path)));
      case NumberForm.Good(Uncertain.Mix mix) ->
          Optional.<Uncertain>of(mix).filter(_ -> context.affords(mix.parts().size(), text.at()));
      case NumberForm.Good(Uncertain number) -> Optional.of(number);
      case NumberForm.Bad bad -> {
        context.problems().error(bad.code(), text.at(bad.offset()), bad.message(), bad.tryThis());
        yield Optional.empty();
      }
    };
  }

  /** Paths within preferences may leave out that word. */
  private String fullPath(String path) {
    String[] words = path.split("\\.", 3);
    boolean party = context.names().declares(Names.Section.PARTIES, words[0]);
    boolean full =
        words[0].equals("preferences")
            ? words.length > 1 && context.names().declares(Names.Section.PARTIES, words[1])
            : !party
                && (words[0].equals("bodies")
                    || words[0].equals("guarantees")
                    || words[0].equals("process"));
    return full ? path : "preferences." + path;
  }

  private Parameter register(
      Scope scope, Domain domain, Uncertain value, Optional<String> note, Place at) {
    Parameter parameter =
        new Parameter(
            scope.path(), scope.drawKey(), domain, value, new Grounds(scope.because(), note));
    context.parameters().add(parameter, at);
    context.locate(scope.path(), at);
    return parameter;
  }
}
