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

import dev.parley.report.json.Json;
import dev.parley.report.wording.Phrases;
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

  /** The whole document in English; {@code data} is JSON. */
  static String page(String name, DomContent opening, List<Part> parts, String data) {
    return page(Phrases.ENGLISH, name, opening, parts, data);
  }

  /** The whole document in a language; {@code data} is JSON. */
  static String page(
      Phrases phrases, String name, DomContent opening, List<Part> parts, String data) {
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
                        a(phrases.say("html.skip")).withHref("#answer").withClass("skip"),
                        contents(phrases, parts),
                        main(
                                noscript(p(phrases.say("html.no-script")).withClass("quiet")),
                                header(opening).withId("answer").withTabindex(-1),
                                each(parts, Frame::part),
                                footer(p(phrases.say("html.footer"))))
                            .withId("top"),
                        div().withId("card").withClass("popover").attr("hidden"),
                        script(rawHtml(inert(data))).withType("application/json").withId("data"),
                        script(rawHtml(inert(words(phrases))))
                            .withType("application/json")
                            .withId("words"),
                        script(rawHtml(resource("report.js")))))
                .withLang(phrases.language().id()))
        + "\n";
  }

  private static DomContent contents(Phrases phrases, List<Part> parts) {
    return nav(
            ul(
                li(a(phrases.say("html.answer")).withHref("#answer")),
                each(parts, part -> li(a(part.heading()).withHref("#" + part.id())))),
            button(phrases.say("html.theme"))
                .withId("theme")
                .withType("button")
                .withClass("screen-only"))
        .attr("aria-label", phrases.say("html.contents"));
  }

  private static DomContent part(Part part) {
    return section(h2(part.heading()), each(part.content(), c -> c)).withId(part.id());
  }

  /** What the script says, by its own keys. */
  private static String words(Phrases phrases) {
    return Json.text(json ->
        json.object(() -> phrases.script().forEach((key, text) -> json.name(key).string(text))));
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
