package dev.parley.report.text;

import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.Tipping.Subject;
import dev.parley.engine.reason.Reasons;
import dev.parley.engine.reason.Reasons.Breach;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.ScrutinyWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the answer rests on: reasons, tipping points, why now, orders, single sources. */
final class ScrutinyText {
  private static final int MOST_SETS = 5;
  private static final int MOST_POINTS = 10;

  private final Page page;
  private final Phrases phrases;
  private final ScrutinyWords words;

  ScrutinyText(Page page, Phrases phrases, ScrutinyWords words) {
    this.page = page;
    this.phrases = phrases;
    this.words = words;
  }

  void write(Scrutiny scrutiny) {
    reasons(scrutiny.reasons());
    tipping(scrutiny.tipping());
    page.heading(phrases.say("why-now.heading"));
    scrutiny
        .whyNow()
        .ifPresentOrElse(
            w -> words.whyNow(w).forEach(s -> page.paragraph(1, s)),
            () -> page.paragraph(1, phrases.say("why-now.how")));
    if (!scrutiny.orders().conclusions().isEmpty()) {
      page.heading(phrases.say("orders.heading"));
      words.conclusions(scrutiny.orders().conclusions()).forEach(s -> page.item(1, s));
    }
    if (!scrutiny.weakest().losses().isEmpty()) {
      page.heading(phrases.say("weakest.heading"));
      words.weakest(scrutiny.weakest()).forEach(s -> page.item(1, s));
    }
  }

  private void reasons(List<Reasons> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    page.heading(phrases.say("reasons.heading"));
    for (Reasons each : reasons) {
      words.limits(each).ifPresent(l -> page.paragraph(1, l));
      first(words.suffices(each)).forEach(s -> page.item(1, s));
      more(each.suffices().size());
      List<String> breaks = words.breaks(each);
      for (int b = 0; b < Math.min(MOST_SETS, breaks.size()); b++) {
        page.item(1, breaks.get(b));
        if (b < each.breaks().size()) {
          Breach breach = each.breaks().get(b);
          page.paragraph(2, words.witness(breach));
        }
      }
      more(each.breaks().size());
    }
    page.paragraph(1, phrases.say("reasons.fixed"));
  }

  private static List<String> first(List<String> sentences) {
    return sentences.stream().limit(MOST_SETS).toList();
  }

  private void more(int size) {
    if (size > MOST_SETS) {
      page.paragraph(2, phrases.plural("reasons.more", size - MOST_SETS));
    }
  }

  private void tipping(Tipping tipping) {
    if (tipping.varied() == 0) {
      return;
    }
    page.heading(phrases.say("tipping.heading"));
    if (!tipping.points().isEmpty()) {
      flips(tipping.points().stream().limit(MOST_POINTS).toList());
      int more = tipping.points().size() - MOST_POINTS;
      if (more > 0) {
        page.paragraph(1, phrases.plural("tipping.more", more));
      }
    }
    words.searched(tipping).forEach(s -> page.paragraph(1, s));
  }

  /** A number with all its flips, nearest first, in the order of the numbers' nearest flips. */
  private void flips(List<Point> points) {
    Map<Subject, List<Point>> byNumber = new LinkedHashMap<>();
    points.forEach(p -> byNumber.computeIfAbsent(p.subject(), _ -> new ArrayList<>()).add(p));
    byNumber
        .values()
        .forEach(own -> {
          Point first = own.getFirst();
          page.item(1, phrases.say("tipping.head", words.number(first), words.assumed(first)));
          own.forEach(p -> page.paragraph(2, words.crossing(p)));
        });
  }
}
