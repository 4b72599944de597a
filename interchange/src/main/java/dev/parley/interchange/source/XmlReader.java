package dev.parley.interchange.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final String ADVICE = "check that every tag and quote before it is closed";

  private final SourceFile file;
  private final Trees trees = new Trees();
  private final Deque<Open> open = new ArrayDeque<>();

  private XmlReader(SourceFile file) {
    this.file = file;
  }

  private record Open(
      String name,
      Map<String, String> attributes,
      List<XmlElement> children,
      StringBuilder text,
      Place at) {
    XmlElement close() {
      return new XmlElement(name, attributes, children, text.toString().strip(), at);
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
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
      try {
        return new XmlReader(file).root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw Refused.of(
          FaultCode.MALFORMED, place(file, e.getLocation()), "this is not XML: " + text(e), ADVICE);
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
                start,
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
      start = place(file, reader.getLocation());
    }
    throw Refused.of(FaultCode.MALFORMED, start, "the file has no element", ADVICE);
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

  private static Place place(SourceFile file, Location at) {
    return new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
  }

  /** The parser's words without its own way of naming the place. */
  private static String text(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf("Message: ");
    return (own < 0 ? message : message.substring(own + 9)).strip();
  }
}
