package dev.parley.format;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a person's contact data anywhere in a file, comments included: a case is
 * passed on as it is. The patterns take time that grows with the text only, whatever stands in it.
 */
final class ContactData {
  private record Kind(String name, Pattern pattern) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "an e-mail address",
              Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,64}+(\\.[\\w-]{2,64}+)+")),
          new Kind(
              "a bank account",
              Pattern.compile("\\b[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\\b")),
          new Kind(
              "a telephone number",
              Pattern.compile("(?<![\\w.,/=+-])(\\+|00)[1-9][\\d ()/-]{6,20}\\d(?!\\w)")),
          new Kind(
              "a telephone number",
              Pattern.compile(
                  "(?i)(?<!\\w)(tel|telephone|phone|mobile|cell|fax|call|ring)\\b[.:]? {0,3}"
                      + "(?!\\d{4}-)\\(?\\d([ ()/-]{0,2}\\d){6,14}(?!\\w)")));

  private ContactData() {}

  static void check(String text, SourceText source, Problems problems) {
    int number = 0;
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
      String whole = lines.next();
      String line = whole;
      number++;
      for (Kind kind : KINDS) {
        Matcher found = kind.pattern().matcher(line);
        if (found.find()) {
          // What is an account is not looked at again as a number.
          line =
              line.substring(0, found.start())
                  + " ".repeat(found.end() - found.start())
                  + line.substring(found.end());
          problems.warning(
              Code.CONTACT_DATA,
              new Place(source, number, whole.codePointCount(0, found.start()) + 1),
              "this looks like " + kind.name(),
              "leave it out: whoever gets the case gets it too");
        }
      }
    }
  }
}
