package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import dev.parley.engine.explain.Explanation;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every part that could not be formed, with the reason. */
final class MissingSection {
  private final Words words;
  private final Phrases phrases;

  MissingSection(Links links) {
    words = links.words();
    phrases = words.phrases();
  }

  Optional<Part> write(Explanation result) {
    Map<String, List<String>> partsByReason = new LinkedHashMap<>();
    result
        .missing()
        .forEach((part, reason) ->
            partsByReason
                .computeIfAbsent(reason, _ -> new ArrayList<>())
                .add(phrases.say("part." + part, words.who(result.party()))));
    List<String> lines = new ArrayList<>();
    partsByReason.forEach((reason, parts) ->
        lines.add(
            phrases.say(
                "missing.item", Words.sentence(phrases.all(parts)), phrases.translated(reason))));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part(
                "missing",
                phrases.say("missing.heading"),
                List.of(ul(each(lines, line -> li(line))))));
  }
}
