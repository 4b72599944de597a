package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import java.util.List;

/** An actor with preferences of its own, and the people who speak for it. */
public record Party(String id, String name, List<Person> people, Grounds grounds) {
  public Party {
    people = List.copyOf(people);
  }
}
