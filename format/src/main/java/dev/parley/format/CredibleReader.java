package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.model.number.Uncertain;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code credible(NAME)}: a value that is tied to a promise. */
final class CredibleReader {
  private static final Pattern FORM = Pattern.compile("credible\\s*\\(\\s*([^()\\s]*)\\s*\\)");
  private static final Pattern VALUE = Pattern.compile("preferences\\.[^.]+\\.[^.]+\\.values\\..+");
  private static final String EXAMPLE = "values: {none: 0, treaty: credible(treaty-promise)}";

  private final Context context;

  CredibleReader(Context context) {
    this.context = context;
  }

  static boolean meant(Scalar text) {
    return text.text().strip().matches("credible\\b.*");
  }

  Optional<Uncertain> read(Scalar text, Scope scope) {
    Matcher form = FORM.matcher(text.text().strip());
    if (!form.matches()) {
      refuse(
          Code.CREDIBLE,
          text,
          "`" + Ids.shortened(text.text()) + "` does not name one promise",
          EXAMPLE);
      return Optional.empty();
    }
    String name = form.group(1);
    if (!VALUE.matcher(scope.path()).matches()) {
      misplaced(text, name, scope.path());
      return Optional.empty();
    }
    Scalar id = new Scalar(name, text.plain(), -1, text.at(form.start(1)));
    return References.check(id, References.Kind.GUARANTEE, context)
        ? Optional.of(new Uncertain.Credible(name))
        : Optional.empty();
  }

  private void misplaced(Scalar text, String name, String path) {
    if (path.startsWith("guarantees." + name + ".")) {
      refuse(
          Code.CREDIBLE_CYCLE,
          text,
          "the promise runs in a circle: credible("
              + name
              + ") → "
              + path
              + " → credible("
              + name
              + ")",
          "state a number or a range; a promise's numbers come before its credibility");
    } else {
      refuse(Code.CREDIBLE, text, "`credible(…)` stands only for the value of an option", EXAMPLE);
    }
  }

  private void refuse(Code code, Scalar text, String message, String advice) {
    context.problems().error(code, text.at(), message, advice);
  }
}
