package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.NamedNumbers.Named;
import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways from the numbers inside sentences to those of the case that they are made of. */
final class NumberLinks {
  /** Points and shares have decimals; counts and dates have none. */
  private static final Pattern ENGLISH = Pattern.compile("[+−]?\\d[\\d,]*\\.\\d+(\\u00a0%)?");

  private static final Pattern FRENCH = Pattern.compile("[+−]?\\d[\\d\\u202f]*,\\d+(\\u202f%)?");

  private final Links links;
  private final List<Named> numbers;
  private final List<String> owners;

  NumberLinks(Links links) {
    this.links = links;
    numbers = NamedNumbers.of(links.negotiation());
    owners = numbers.stream().map(Named::owner).distinct().toList();
  }

  /**
   * The sentence, each of its points and shares leading to the numbers of whoever is named last
   * before it, or of {@code otherwise} where nobody is.
   */
  DomContent sentence(String sentence, String otherwise) {
    return linked(sentence, before -> named(before, otherwise));
  }

  /** For shares over all draws or packages, which rest on every number. */
  DomContent sentence(String sentence) {
    return sentence(sentence, "");
  }

  /** The sentence, each of its points and shares leading to the numbers of one owner. */
  DomContent of(String sentence, String owner) {
    return linked(sentence, _ -> owner);
  }

  /** Each number leads to the owner that the words before it give. */
  private DomContent linked(String sentence, UnaryOperator<String> owner) {
    List<DomContent> parts = new ArrayList<>();
    Matcher number = pattern().matcher(sentence);
    int done = 0;
    while (number.find()) {
      parts.add(text(sentence.substring(done, number.start())));
      String to = owner.apply(sentence.substring(0, number.start()));
      parts.add(a(number.group()).withHref(links.to(to)).withClass("plain"));
      done = number.end();
    }
    parts.add(text(sentence.substring(done)));
    return each(parts, x -> x);
  }

  private Pattern pattern() {
    return switch (links.words().phrases().language()) {
      case ENGLISH -> ENGLISH;
      case FRENCH -> FRENCH;
    };
  }

  private String named(String before, String otherwise) {
    String nearest = otherwise;
    int end = -1;
    int length = 0;
    for (String owner : owners) {
      String name = links.words().who(owner);
      int at = before.lastIndexOf(name);
      int ends = at + name.length();
      // Of two names that end at the same place the longer one is meant.
      if (at >= 0 && (ends > end || (ends == end && name.length() > length))) {
        nearest = owner;
        end = ends;
        length = name.length();
      }
    }
    return nearest;
  }

  /** How many numbers an answer with that trace rests on, and where they are. */
  DomContent behind(List<String> trace) {
    Set<String> paths = Set.copyOf(trace);
    List<Named> used = numbers.stream().filter(n -> paths.contains(n.parameter().path())).toList();
    Phrases phrases = links.words().phrases();
    long assumed = used.stream().filter(n -> n.parameter().grounds().assumed()).count();
    return p(
            text(
                phrases.plural("html.behind", assumed, phrases.plural("unit.number", used.size()))
                    + " "),
            each(
                used.stream().map(Named::owner).distinct().toList(),
                o -> span(a(links.words().who(o)).withHref(links.to(o))).withClass("item")))
        .withClass("quiet behind");
  }
}
