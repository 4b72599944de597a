package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that a case declares, collected before anything refers to them. A section that cannot be
 * read is open: it may hold any id, so that a mention of one is no error.
 */
final class Names {

  /** The keys of a case. */
  static final List<String> ROOT_KEYS =
      List.of(
          "parley",
          "case",
          "title",
          "as-of",
          "include",
          "question",
          "parties",
          "issues",
          "rules",
          "bodies",
          "consent",
          "preferences",
          "guarantees",
          "graph",
          "views",
          "analysts",
          "sources",
          "statements",
          "events",
          "drafts",
          "process",
          "talks");

  /** Where an id may be declared. */
  enum Section {
    PARTIES,
    PEOPLE,
    ISSUES,
    BODIES,
    PREFERENCES,
    STATEMENTS,
    SOURCES,
    GUARANTEES,
    DRAFTS
  }

  private final Map<Section, Set<String>> ids = new EnumMap<>(Section.class);
  private final Set<Section> open = EnumSet.noneOf(Section.class);

  private Names(boolean complete) {
    for (Section section : Section.values()) {
      ids.put(section, new LinkedHashSet<>());
    }
    if (!complete) {
      open.addAll(EnumSet.allOf(Section.class));
    }
  }

  static Names collect(Mapping root, boolean complete) {
    Names names = new Names(complete);
    names.add(Section.PARTIES, root, "parties");
    names.add(Section.ISSUES, root, "issues");
    names.add(Section.BODIES, root, "bodies");
    names.add(Section.PREFERENCES, root, "preferences");
    names.add(Section.STATEMENTS, root, "statements");
    names.add(Section.SOURCES, root, "sources");
    names.add(Section.GUARANTEES, root, "guarantees");
    names.add(Section.DRAFTS, root, "drafts");
    names.people(root);
    return names;
  }

  boolean declares(Section section, String id) {
    return of(section).contains(id);
  }

  /** Whether the section may hold ids that could not be read. */
  boolean open(Section section) {
    return open.contains(section);
  }

  /** In the order of the case. */
  Set<String> of(Section section) {
    return ids.getOrDefault(section, Set.of());
  }

  private void add(Section section, Mapping root, String key) {
    Optional<Entry> entry = root.entry(key);
    boolean required = section == Section.PARTIES || section == Section.ISSUES;
    if (entry.isEmpty() && (required || misspelt(key, root))) {
      open.add(section);
    }
    entry.ifPresent(e -> addKeys(section, e.value()));
  }

  private static boolean misspelt(String key, Mapping root) {
    return root.entries().stream()
        .map(Entry::name)
        .filter(k -> !ROOT_KEYS.contains(k))
        .anyMatch(k -> Suggestions.nearest(k, ROOT_KEYS).filter(key::equals).isPresent());
  }

  private void people(Mapping root) {
    Optional<Entry> parties = root.entry("parties");
    if (parties.isPresent() && parties.get().value() instanceof Mapping all) {
      for (Entry party : all.entries()) {
        if (party.value() instanceof Mapping one) {
          one.entry("people").ifPresent(e -> addKeys(Section.PEOPLE, e.value()));
        }
      }
    } else {
      open.add(Section.PEOPLE);
    }
  }

  private void addKeys(Section section, Node node) {
    if (node instanceof Mapping map) {
      map.entries().stream()
          .map(Entry::name)
          .filter(k -> !Ids.COMMON_KEYS.contains(k))
          .forEach(of(section)::add);
    } else {
      open.add(section);
    }
  }
}
