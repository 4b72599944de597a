package dev.parley.format;

import dev.parley.format.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads orders of an issue's options: {@code a < b < c} and {@code c > b = a}. */
final class OrderText {
  private final IssueShape issue;
  private final Problems problems;

  OrderText(IssueShape issue, Problems problems) {
    this.issue = issue;
    this.problems = problems;
  }

  /** All options from least to greatest, without ties; empty where it has been reported. */
  Optional<List<String>> ascending(Scalar text) {
    Optional<List<List<String>>> groups = groups(text, "<", "least < greatest");
    return groups.map(all -> all.stream().map(List::getFirst).toList());
  }

  /** Groups of equally good options, best first; empty where it has been reported. */
  Optional<List<List<String>>> bestFirst(Scalar text) {
    return groups(text, ">", "best > second = equally good > worst");
  }

  private Optional<List<List<String>>> groups(Scalar text, String sign, String example) {
    List<List<String>> groups = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    List<String> group = new ArrayList<>();
    boolean wantsOption = true;
    boolean good = true;
    for (Token token : Lexer.tokens(text.text())) {
      boolean option = token.kind() == Token.Kind.WORD;
      boolean end = token.kind() == Token.Kind.END;
      boolean tie = token.text().equals("=") && sign.equals(">");
      if (option != wantsOption || (!option && !end && !tie && !token.text().equals(sign))) {
        return malformed(text, token, sign, example);
      }
      wantsOption = !option;
      if (option) {
        good &= add(token, text, group, named);
      } else if (!tie) {
        groups.add(List.copyOf(group));
        group.clear();
      }
    }
    return good && complete(text, named) ? Optional.of(groups) : Optional.empty();
  }

  private boolean add(Token token, Scalar text, List<String> group, Set<String> named) {
    Place at = text.at(token.offset());
    Optional<String> option = IssueTable.option(issue, token.text(), at, problems);
    if (option.isEmpty()) {
      return false;
    }
    if (!named.add(option.get())) {
      problems.error(
          Code.LISTED_TWICE, at, "`" + token.text() + "` is listed twice", "leave out one of them");
      return false;
    }
    group.add(option.get());
    return true;
  }

  private boolean complete(Scalar text, Set<String> named) {
    List<String> missing =
        issue.options().stream().filter(o -> !named.contains(o)).limit(13).toList();
    if (missing.isEmpty() || !issue.readable()) {
      return true;
    }
    problems.error(
        Code.OPTION_MISSING,
        text.at(),
        "the order of " + issue.id() + " leaves out " + shortList(missing),
        "name every option of the issue");
    return false;
  }

  /** The first names of a list that may be long. */
  static String shortList(List<String> names) {
    return names.size() <= 6
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + ", …";
  }

  private Optional<List<List<String>>> malformed(
      Scalar text, Token token, String sign, String example) {
    boolean end = token.kind() == Token.Kind.END;
    problems.error(
        Code.BAD_ORDER,
        text.at(token.offset()),
        end
            ? "the order ends without an option"
            : "`"
                + Ids.shortened(token.text())
                + "` cannot stand in an order of options with "
                + sign,
        example);
    return Optional.empty();
  }
}
