package dev.parley.interchange.profile;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A negotiation as tools for automated negotiation see it: issues, and each party's additive
 * utility u = Σᵢ wᵢ·eᵢ(vᵢ)/Σ wᵢ with eᵢ from 0 to 1.
 *
 * @param losses what the file says beyond that
 * @param warnings what was read otherwise than the format has it
 */
record Profiles(
    String title,
    List<Topic> topics,
    List<Profile> parties,
    String origin,
    List<String> losses,
    List<String> warnings) {
  Profiles {
    topics = List.copyOf(topics);
    parties = List.copyOf(parties);
    losses = List.copyOf(losses);
    warnings = List.copyOf(warnings);
  }

  /**
   * An issue.
   *
   * @param id where the file has one beside the name
   * @param numbers whether the choices are numbers in equal steps
   */
  record Topic(String name, Optional<String> id, List<Choice> choices, boolean numbers) {
    Topic {
      choices = List.copyOf(choices);
    }

    List<String> names() {
      return choices.stream().map(Choice::name).toList();
    }
  }

  /** One of its values. */
  record Choice(String name, Optional<String> id) {}

  /**
   * A party.
   *
   * @param weights of the topics, in their order; at least 0, and one above
   * @param values by topic and choice, from 0 to 1
   * @param reservation what no deal is worth, from 0 to 1
   * @param note where the numbers come from
   * @param reservationNote how the file states the reservation
   */
  record Profile(
      String name,
      Optional<String> id,
      List<BigFraction> weights,
      List<List<BigFraction>> values,
      BigFraction reservation,
      String note,
      String reservationNote) {
    Profile {
      weights = List.copyOf(weights);
      values = values.stream().map(List::copyOf).toList();
    }
  }
}
