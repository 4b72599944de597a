package dev.parley.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import dev.parley.engine.explain.Tipping.Point;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The flips of one number: what was searched as a line, the stated range as a box, a dot where the
 * number is, a tick where the verdict flips.
 */
final class TippingBar {
  private static final double WIDTH = 240;

  private TippingBar() {}

  /** Flips of the same number, at least one; {@code label} says what is drawn. */
  static DomContent draw(List<Point> flips, String label) {
    Point first = flips.getFirst();
    List<DomContent> parts = new ArrayList<>();
    parts.add(line(0, WIDTH, 9, 9).attr("opacity", "0.4"));
    first
        .stated()
        .ifPresent(s -> {
          double from = place(first, s.from());
          parts.add(
              tag("rect")
                  .attr("x", px(from))
                  .attr("y", "4")
                  .attr("width", px(Math.max(1, place(first, s.to()) - from)))
                  .attr("height", "10")
                  .attr("fill", "currentColor")
                  .attr("opacity", "0.25"));
        });
    parts.add(
        tag("circle")
            .attr("cx", px(place(first, first.central())))
            .attr("cy", "9")
            .attr("r", "3.5")
            .attr("fill", "currentColor"));
    for (Point flip : flips) {
      double at = place(flip, flip.at());
      parts.add(line(at, at, 0, 18).attr("stroke-width", "2"));
    }
    return tag("svg")
        .attr("width", "250")
        .attr("height", "18")
        .attr("viewBox", "-5 0 250 18")
        .attr("role", "img")
        .attr("aria-label", label)
        .with(each(parts, p -> p));
  }

  private static ContainerTag<?> line(double x1, double x2, double y1, double y2) {
    return tag("line")
        .attr("x1", px(x1))
        .attr("x2", px(x2))
        .attr("y1", px(y1))
        .attr("y2", px(y2))
        .attr("stroke", "currentColor");
  }

  private static double place(Point point, BigFraction value) {
    double from = point.searched().from().doubleValue();
    double to = point.searched().to().doubleValue();
    double share = to > from ? (value.doubleValue() - from) / (to - from) : 0.5;
    return WIDTH * Math.clamp(share, 0, 1);
  }

  private static String px(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
