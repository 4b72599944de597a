package dev.parley.interchange.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML, names without prefixes.
 *
 * @param text what stands directly in it
 */
public record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text, Place at) {
  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** The children of one name. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  public Optional<XmlElement> first(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst();
  }

  /** Where the value of an attribute stands, as far as the line shows it. */
  public Place place(String attribute) {
    String line = at.file().line(at.line());
    int from =
        Math.min(
            line.offsetByCodePoints(
                0, Math.min(at.column() - 1, line.codePointCount(0, line.length()))),
            line.length());
    int found = line.indexOf(attribute + "=", from);
    return found < 0
        ? at
        : new Place(at.file(), at.line(), line.codePointCount(0, found) + attribute.length() + 3);
  }
}
