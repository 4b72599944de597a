package dev.parley.format;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what the YAML parser found. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  /** YAML 1.2, section 7.4.2. */
  private static final int LONGEST_KEY = 1024;

  private record Finding(Code code, String message, String tryThis, boolean atContext) {}

  private static final Finding REST =
      new Finding(
          Code.SYNTAX,
          "the value ends before this",
          "put the whole text in quotes, and write '' for a quote inside single quotes",
          false);

  static void report(
      MarkedYamlEngineException error,
      Optional<OpenNode> innermost,
      SourceText source,
      Problems problems) {
    String context = Optional.ofNullable(error.getContext()).orElse("");
    String problem = Optional.ofNullable(error.getProblem()).orElse("");
    Optional<Mark> mark = error.getProblemMark();
    Finding finding =
        mark.filter(m -> problem.contains("<block end>") && insideLine(m, source)).isPresent()
            ? REST
            : problem.contains("could not find expected ':'")
                ? withoutColon(lineAt(error.getContextMark(), source))
                : classify(context, problem, innermost);
    if (finding.atContext() && error.getContextMark().isPresent()) {
      mark = error.getContextMark();
    }
    Place place =
        mark.map(m -> new Place(source, m.getLine() + 1, m.getColumn() + 1)).orElse(source.start());
    if (finding.code() == Code.UNCLOSED_BRACKET) {
      // The parser forgets where a bracket was opened when the file ends right behind it.
      place = innermost.map(OpenNode::at).orElse(place);
    }
    problems.error(finding.code(), place, finding.message(), finding.tryThis());
  }

  private static boolean insideLine(Mark mark, SourceText source) {
    String line = source.line(mark.getLine() + 1);
    int end = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return !line.substring(0, line.offsetByCodePoints(0, end)).isBlank();
  }

  static void reportUnplaced(SourceText source, Problems problems) {
    problems.error(
        Code.SYNTAX, source.start(), "the file is not YAML", "compare it with a case that works");
  }

  private static Finding classify(String context, String problem, Optional<OpenNode> innermost) {
    if (problem.contains("TAB")) {
      return new Finding(
          Code.TAB, "a tab stands where only spaces may", "replace the tab by spaces", false);
    }
    if (context.contains("quoted scalar")) {
      return quoted(problem);
    }
    if (problem.contains("mapping values are not allowed")) {
      return new Finding(
          Code.COLON_IN_TEXT,
          "a colon followed by a space cannot stand here",
          "quote the text if the colon belongs to it; else end the line above with a colon",
          false);
    }
    if (context.contains("flow") && innermost.isPresent()) {
      return bracket(innermost.get());
    }
    return layout(context, problem);
  }

  private static String lineAt(Optional<Mark> mark, SourceText source) {
    return mark.map(m -> source.line(m.getLine() + 1)).orElse("");
  }

  /** A colon may be there and yet not be seen by YAML. */
  private static Finding withoutColon(String line) {
    int colon = line.indexOf(':');
    if (colon > LONGEST_KEY) {
      return new Finding(
          Code.SYNTAX,
          "a key has at most 1,024 characters",
          "shorten it, or quote the text if it is none",
          true);
    }
    boolean otherSpace =
        colon >= 0 && colon + 1 < line.length() && Character.isSpaceChar(line.charAt(colon + 1));
    return otherSpace
        ? new Finding(
            Code.SYNTAX,
            "the colon is followed by a special space ("
                + Characters.name(line.charAt(colon + 1))
                + "), which YAML does not take for one",
            "type an ordinary space after the colon",
            true)
        : new Finding(
            Code.SYNTAX, "this line is no entry: a colon is missing", "write `key: value`", true);
  }

  private static Finding quoted(String problem) {
    if (problem.contains("escape")) {
      return new Finding(
          Code.BAD_ESCAPE,
          "this is no escape sequence in double quotes",
          "write \\\\ for a backslash, or use single quotes",
          false);
    }
    return new Finding(
        Code.UNCLOSED_QUOTE, "the quote that begins here is not closed", "close it", true);
  }

  private static Finding bracket(OpenNode open) {
    boolean list = open instanceof OpenNode.OpenSequence;
    return new Finding(
        Code.UNCLOSED_BRACKET,
        "the bracket "
            + (list ? "[" : "{")
            + " that begins here is not closed, or a comma is missing in it",
        "close it with " + (list ? "]" : "}") + ", or put a comma between its entries",
        false);
  }

  private static Finding layout(String context, String problem) {
    if (problem.contains("cannot start any token") || problem.contains("unexpected character")) {
      return new Finding(
          Code.SPECIAL_CHARACTER,
          "a text cannot begin with this character",
          "put the text in quotes",
          false);
    }
    if (problem.contains("sequence entries are not allowed")) {
      return new Finding(
          Code.INDENTATION,
          "a list entry cannot begin here",
          "begin the list on a new line, or quote the text if the hyphen belongs to it",
          false);
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      return new Finding(
          Code.INDENTATION,
          "this line does not fit the entries above it",
          "indent it like the other entries of the same map or list",
          false);
    }
    if (problem.contains("document start")) {
      return new Finding(
          Code.TAG,
          "directives (lines that begin with %) are not read",
          "leave out the line that begins with %",
          false);
    }
    if (context.contains("tag") || context.contains("directive") || problem.contains("tag")) {
      return new Finding(
          Code.TAG,
          "tags and directives (! and %) are not read",
          "put the text in quotes if it begins with this character",
          false);
    }
    if (context.contains("anchor") || context.contains("alias")) {
      return new Finding(
          Code.SPECIAL_CHARACTER,
          "a text cannot begin with & or *",
          "put the text in quotes",
          false);
    }
    return other(context, problem);
  }

  private static Finding other(String context, String problem) {
    if (context.contains("block scalar")) {
      return new Finding(
          Code.INDENTATION,
          "the block of text (| or >) does not begin properly",
          "write nothing but | or > on the first line and indent the text below it",
          false);
    }
    if (problem.contains("expected the node content")) {
      return new Finding(
          Code.SYNTAX, "a value is missing here", "write the value, or {} for an empty map", false);
    }
    return new Finding(
        Code.SYNTAX,
        "this cannot stand here",
        "check the indentation and the brackets; quote texts with special characters",
        false);
  }
}
