package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page around the sections: styles, contents, script and data, all in one file. */
final class Frame {
  private static final String ICON =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
          + "%3Cpath d='M2 3h12v8H8l-3 3v-3H2z' fill='%23555'/%3E%3C/svg%3E";

  private Frame() {}

  /**
   * One part of the report.
   *
   * @param id anchor
   * @param heading of the section, and its entry in the contents
   */
  record Part(String id, String heading, List<DomContent> content) {
    Part {
      content = List.copyOf(content);
    }
  }

  /** The whole document; {@code data} is JSON. */
  static String page(String name, DomContent opening, List<Part> parts, String data) {
    return document(
            html(
                    head(
                        meta().withCharset("utf-8"),
                        meta()
                            .withName("viewport")
                            .withContent("width=device-width, initial-scale=1"),
                        meta().withName("color-scheme").withContent("light dark"),
                        title(name),
                        link().withRel("icon").withHref(ICON),
                        style(rawHtml(resource("report.css")))),
                    body(
                        a("Skip to the answer").withHref("#answer").withClass("skip"),
                        contents(parts),
                        main(
                                noscript(
                                    p("The pictures need JavaScript; what they show stands in the tables as well.")
                                        .withClass("quiet")),
                                header(opening).withId("answer").withTabindex(-1),
                                each(parts, Frame::part),
                                footer(
                                    p(
                                        "Made with Parley. Everything above holds in this model only.")))
                            .withId("top"),
                        div().withId("card").withClass("popover").attr("hidden"),
                        script(rawHtml(inert(data))).withType("application/json").withId("data"),
                        script(rawHtml(resource("report.js")))))
                .withLang("en"))
        + "\n";
  }

  private static DomContent contents(List<Part> parts) {
    return nav(
            ul(
                li(a("The answer").withHref("#answer")),
                each(parts, part -> li(a(part.heading()).withHref("#" + part.id())))),
            button("Dark or light").withId("theme").withType("button").withClass("screen-only"))
        .attr("aria-label", "Contents");
  }

  private static DomContent part(Part part) {
    return section(h2(part.heading()), each(part.content(), c -> c)).withId(part.id());
  }

  /** JSON that no browser can mistake for the end of its script element. */
  private static String inert(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String resource(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
