package dev.parley.verify;

import dev.parley.model.number.Parameter;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.StatedNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a case differs from the one of a report, as far as the certificate tells. */
final class CaseChanges {
  private final Subject subject;
  private final Value certificate;

  CaseChanges(Subject subject, Value certificate) {
    this.subject = subject;
    this.certificate = certificate;
  }

  /** Numbers one by one; of sections that changed otherwise only the name. */
  List<String> list() {
    List<String> changes = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    Map<String, String> before = texts("numbers");
    Map<String, String> now = new LinkedHashMap<>();
    for (Map.Entry<String, Parameter> number : StatedNumbers.of(subject.negotiation()).entrySet()) {
      now.put(number.getKey(), number.getValue().value().text());
    }
    before.forEach((path, text) -> {
      Optional<String> current = Optional.ofNullable(now.get(path));
      if (!current.equals(Optional.of(text))) {
        changes.add(path + ": was " + text + current.map(c -> ", is " + c).orElse(", is gone"));
        explained.add(section(path));
      }
    });
    now.forEach((path, text) -> {
      if (!before.containsKey(path)) {
        changes.add(path + ": is new, " + text);
        explained.add(section(path));
      }
    });
    changes.addAll(sections(explained));
    return changes;
  }

  private List<String> sections(Set<String> explained) {
    List<String> changes = new ArrayList<>();
    Map<String, String> before = texts("sections");
    before.forEach((name, digest) -> {
      Optional<String> current = Optional.ofNullable(subject.sections().get(name));
      if (current.isEmpty()) {
        changes.add(name + ": was there, is gone");
      } else if (!current.get().equals(digest) && !explained.contains(name)) {
        changes.add(name + " changed");
      }
    });
    subject
        .sections()
        .keySet()
        .forEach(name -> {
          if (!before.containsKey(name)) {
            changes.add(name + ": is new");
          }
        });
    return changes;
  }

  private Map<String, String> texts(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    certificate
        .field(field)
        .ifPresent(f -> f.fields().forEach((name, v) -> texts.put(name, v.text().orElse(""))));
    return texts;
  }

  private static String section(String path) {
    int end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }
}
