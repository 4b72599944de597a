package dev.parley.engine.overview;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case in numbers.
 *
 * @param packages of any size, feasible or not
 * @param numbers that decide something: all but the seats in bodies whose rule counts members
 * @param sourced of these, how many rest on statements; the others are assumptions
 * @param uncertain of these, how many have a range
 */
public record Overview(
    BigInteger packages, int numbers, int sourced, int uncertain, Stakes stakes) {

  private static final Finding.Method METHOD =
      new Finding.Method("reading of the case, central scenario", List.of());

  /** Counts without looking at any package, so that the case may be as large as it likes. */
  public static Finding<Overview> of(Case negotiation) {
    Set<String> idle =
        negotiation.bodies().stream()
            .map(Body::decision)
            .filter(d -> d instanceof Body.Members m && !m.rule().bySeats())
            .flatMap(d -> ((Body.Members) d).members().stream())
            .map(m -> m.seats().path())
            .collect(Collectors.toSet());
    List<Parameter> numbers =
        new Parameters(negotiation).all().stream().filter(p -> !idle.contains(p.path())).toList();
    Overview overview =
        new Overview(
            packages(negotiation),
            numbers.size(),
            (int) numbers.stream().filter(p -> !p.grounds().assumed()).count(),
            (int) numbers.stream().filter(p -> !(p.value() instanceof Uncertain.Exact)).count(),
            Stakes.of(negotiation));
    return new Finding<>(
        "show",
        METHOD,
        Optional.empty(),
        new Exactness.Exact(),
        numbers.stream().map(Parameter::path).toList(),
        List.of(),
        List.of(),
        overview);
  }

  private static BigInteger packages(Case negotiation) {
    return negotiation.issues().stream()
        .map(Issue::options)
        .map(o -> BigInteger.valueOf(o.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
