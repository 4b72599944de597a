package dev.parley.interchange.source;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML without document types and without anything that lies outside of the file: no entities
 * of its own, no external ones, bounded in number and depth.
 */
public final class XmlReader {
  /** The parser's own words depend on the user's language. */
  private static final String NOT_XML =
      "this is not XML: a tag, an attribute or a reference is wrong here or was not closed";

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");

  private static final Pattern DOCUMENT_TYPE = Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE");

  private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "us-ascii");

  private static final String ADVICE = "check that every tag and quote before it is closed";

  private final SourceFile file;
  private final Trees trees = new Trees();
  private final Deque<Open> open = new ArrayDeque<>();

  private final String text;
  private final List<String> lines;

  private XmlReader(SourceFile file, String text) {
    this.file = file;
    this.text = text;
    this.lines = text.lines().toList();
  }

  private record Open(
      String name,
      Map<String, String> attributes,
      List<XmlElement> children,
      StringBuilder text,
      Place at) {
    XmlElement close() {
      return new XmlElement(name, attributes, children, text.toString(), at);
    }
  }

  /**
   * The root element.
   *
   * @throws Refused where the file is not XML, or declares a document type
   */
  public static XmlElement read(SourceFile file) {
    file.refuseSize();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
    file.refuseEmpty();
    try {
      String text = text(file);
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return new XmlReader(file, text).root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw Refused.of(FaultCode.MALFORMED, place(file, e.getLocation()), NOT_XML, ADVICE);
    }
  }

  private XmlElement root(XMLStreamReader reader) throws XMLStreamException {
    Place start = file.start();
    while (reader.hasNext()) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> open(reader, start);
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement closed = open.pop().close();
          if (open.isEmpty()) {
            return closed;
          }
          open.element().children().add(closed);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().text().append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD ->
            throw Refused.of(
                FaultCode.UNSUPPORTED,
                documentType(),
                "a document type declaration is not read, because it could name other files",
                "delete the declaration <!DOCTYPE …>");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw Refused.of(
                FaultCode.UNSUPPORTED,
                start,
                "the entity &" + reader.getLocalName() + "; is not read",
                "write the text itself");
        default -> {
          // Comments and instructions carry nothing.
        }
      }
      // An element begins where the event before it ended.
      start = atBracket(place(file, reader.getLocation()));
    }
    throw Refused.of(FaultCode.MALFORMED, start, "the file has no element", ADVICE);
  }

  /** The parser tells only where the declaration ends. */
  private Place documentType() {
    Matcher found = DOCUMENT_TYPE.matcher(text);
    while (found.find()) {
      if (!found.group().startsWith("<!--")) {
        return file.after(text.substring(0, found.start()));
      }
    }
    return file.start();
  }

  private void open(XMLStreamReader reader, Place start) {
    trees.count(open.size(), start);
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    open.push(
        new Open(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(), start));
  }

  /** The parser has sometimes read the bracket of the next tag already. */
  private Place atBracket(Place at) {
    String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
    int index = at.column() - 1;
    boolean read = index > 0 && index <= line.length() && line.charAt(index - 1) == '<';
    return read ? new Place(file, at.line(), at.column() - 1) : at;
  }

  /** Decoded here, because the parser prints what it thinks of bad bytes. */
  private static String text(SourceFile file) {
    byte[] bytes = file.bytes();
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(start);
    boolean latin = encoding.find() && LATIN.contains(encoding.group(1).toLowerCase(Locale.ROOT));
    return latin ? file.printable(new String(bytes, StandardCharsets.ISO_8859_1)) : file.text();
  }

  private static Place place(SourceFile file, Location at) {
    return new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
  }
}
