package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import dev.parley.engine.Plan;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.PlanText;
import java.util.List;

/** How each part of a finding was computed, and why so. */
final class PlanSection {
  private PlanSection() {}

  static Part write(Phrases phrases, Plan plan) {
    PlanText words = new PlanText(phrases);
    return new Part(
        "plan",
        words.heading(),
        List.of(
            ul(
                each(
                    plan.parts(),
                    p -> li(div(words.how(p)), div(words.why(p)).withClass("quiet"))))));
  }
}
