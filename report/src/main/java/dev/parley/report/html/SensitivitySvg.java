package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.Sensitivity.Step;
import dev.parley.engine.sensitivity.TornadoBar;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.SensitivityWords;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tornado and a convergence plot as SVG in the report's colours. */
final class SensitivitySvg {
  private static final int WIDTH = 720;
  private static final int ROW = 24;
  private static final int NAMES = 330;
  private static final int MARGIN = 24;
  private static final int HEIGHT = 220;
  private static final int LEFT = 48;
  private static final int BELOW = 30;

  private final SensitivityWords words;
  private final Phrases phrases;

  SensitivitySvg(SensitivityWords words) {
    this.words = words;
    phrases = words.phrases();
  }

  /**
   * Bars from the margin at the low end to that at the high end; the line is the central margin.
   */
  DomContent tornado(List<TornadoBar> bars, double centre) {
    double least = centre;
    double greatest = centre;
    for (TornadoBar bar : bars) {
      least = Math.min(least, Math.min(low(bar), high(bar)));
      greatest = Math.max(greatest, Math.max(low(bar), high(bar)));
    }
    double from = least;
    double scale = (WIDTH - NAMES - MARGIN) / Math.max(1e-9, greatest - least);
    List<DomContent> parts = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      TornadoBar bar = bars.get(i);
      double start = NAMES + (Math.min(low(bar), high(bar)) - from) * scale;
      int top = i * ROW + 4;
      parts.add(label(NAMES - 10, top + 12, "end", shortened(words.name(bar.input()))));
      parts.add(
          tag("rect")
              .attr("x", px(start))
              .attr("y", px(top))
              .attr("width", px(Math.max(1, bar.width() * scale)))
              .attr("height", px(ROW - 8))
              .attr("fill", high(bar) >= low(bar) ? "var(--gets)" : "var(--gives)")
              .with(tag("title").withText(ends(bar))));
    }
    int bottom = bars.size() * ROW;
    double middle = NAMES + (centre - from) * scale;
    parts.add(line(middle, 0, middle, bottom, "var(--ink)", "4 3"));
    parts.add(label(middle, bottom + 16, "middle", phrases.decimal(centre)));
    if (least <= 0 && greatest >= 0) {
      double zero = NAMES - from * scale;
      parts.add(line(zero, 0, zero, bottom, "var(--line)", "none"));
    }
    return svg(bottom + BELOW, phrases.say("sensitivity.tornado.label"), parts);
  }

  private String ends(TornadoBar bar) {
    return phrases.say(
        "sensitivity.tornado.ends",
        words.name(bar.input()),
        phrases.decimal(low(bar)),
        phrases.decimal(high(bar)));
  }

  private static double low(TornadoBar bar) {
    return bar.marginLow().orElse(0);
  }

  private static double high(TornadoBar bar) {
    return bar.marginHigh().orElse(0);
  }

  private static String shortened(String name) {
    return name.length() <= 46 ? name : name.substring(0, 45) + "…";
  }

  /** The running share of the most frequent verdict with its interval, draws doubling. */
  DomContent convergence(Sensitivity result) {
    List<Step> steps = result.convergence();
    List<DomContent> parts = new ArrayList<>();
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = y(percent / 100.0);
      parts.add(line(LEFT, y, WIDTH - MARGIN, y, "var(--rule)", "none"));
      parts.add(label(LEFT - 8, y + 4, "end", phrases.local(percent + "\u00a0%")));
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double x = x(i, steps.size());
      parts.add(
          line(x, y(step.verdict().low()), x, y(step.verdict().high()), "var(--accent)", "none"));
      parts.add(
          tag("circle")
              .attr("cx", px(x))
              .attr("cy", px(y(step.verdict().value())))
              .attr("r", "4")
              .attr("fill", "var(--accent)")
              .with(
                  tag("title")
                      .withText(
                          phrases.say(
                              "sensitivity.convergence.step",
                              phrases.count(step.draws()),
                              words.share(step.verdict())))));
      parts.add(label(x, HEIGHT + 18, "middle", phrases.count(step.draws())));
      path.append(i == 0 ? "M" : " L")
          .append(px(x))
          .append(' ')
          .append(px(y(step.verdict().value())));
    }
    parts.add(
        tag("path")
            .attr("d", path.toString())
            .attr("fill", "none")
            .attr("stroke", "var(--accent)"));
    return svg(
        HEIGHT + BELOW,
        phrases.say("sensitivity.convergence.label", words.verdict(result.mode())),
        parts);
  }

  private static double x(int step, int steps) {
    return LEFT + 24 + (WIDTH - LEFT - MARGIN - 48) * (steps == 1 ? 0.5 : step / (steps - 1.0));
  }

  private static double y(double share) {
    return HEIGHT - 8 - (HEIGHT - 24) * share;
  }

  private static DomContent svg(int height, String label, List<DomContent> parts) {
    // Where the page is too narrow it scrolls in its own box: shrunk, the names could not be read.
    return div(tag("svg")
            .attr("viewBox", "0 0 %d %d".formatted(WIDTH, height))
            .attr("width", Integer.toString(WIDTH))
            .attr("height", Integer.toString(height))
            .attr("role", "img")
            .attr("aria-label", label)
            .attr("style", "width:100%;min-width:38rem;height:auto")
            .with(each(parts, p -> p)))
        .withClass("scroll")
        .withTabindex(0)
        .attr("role", "group")
        .attr("aria-label", label);
  }

  private static ContainerTag<?> line(
      double x1, double y1, double x2, double y2, String colour, String dash) {
    return tag("line")
        .attr("x1", px(x1))
        .attr("y1", px(y1))
        .attr("x2", px(x2))
        .attr("y2", px(y2))
        .attr("stroke", colour)
        .attr("stroke-dasharray", dash);
  }

  private static DomContent label(double x, double y, String anchor, String text) {
    return tag("text")
        .attr("x", px(x))
        .attr("y", px(y))
        .attr("text-anchor", anchor)
        .attr("fill", "var(--quiet)")
        .attr("style", "font:12px system-ui,sans-serif")
        .withText(text);
  }

  private static String px(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
