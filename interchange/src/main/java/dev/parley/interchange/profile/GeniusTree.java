package dev.parley.interchange.profile;

import dev.parley.interchange.source.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds parts in the XML of Genius. */
final class GeniusTree {
  private GeniusTree() {}

  /** All elements of a name below another, except in parts that describe no utilities. */
  static List<XmlElement> elements(XmlElement root, String name) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : root.children()) {
      if (child.name().equals(name)) {
        found.add(child);
      }
      if (!child.name().equals("similarity_function")) {
        found.addAll(elements(child, name));
      }
    }
    return found;
  }

  /** {@code discrete}, {@code integer}, {@code real}, or what else the file says. */
  static String kind(XmlElement issue) {
    return Stream.of("vtype", "type", "etype")
        .map(issue::attribute)
        .flatMap(Optional::stream)
        .map(t -> t.toLowerCase(Locale.ROOT))
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElse("discrete");
  }
}
