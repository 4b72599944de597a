package dev.parley.engine.oracle;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every uncertain number of a case, fixed. */
interface Numbers {
  Frac value(Parameter parameter);

  List<Frac> values(Valuation.Order order);

  boolean saysYes(Body.Vote.Chance chance, Frac probability);

  long[] seats(Body.Members members);

  /** The numbers of a scenario that the engine has drawn. */
  static Numbers of(Scenario scenario) {
    return new Numbers() {
      @Override
      public Frac value(Parameter parameter) {
        return frac(scenario.value(parameter));
      }

      @Override
      public List<Frac> values(Valuation.Order order) {
        return scenario.values(order).stream().map(Numbers::frac).toList();
      }

      @Override
      public boolean saysYes(Body.Vote.Chance chance, Frac probability) {
        return scenario.saysYes(chance, BigFraction.of(probability.top(), probability.bottom()));
      }

      @Override
      public long[] seats(Body.Members members) {
        return scenario.seats(members);
      }
    };
  }

  static Frac frac(BigFraction fraction) {
    return new Frac(fraction.getNumerator(), fraction.getDenominator());
  }

  /** The central scenario by section 4. */
  static Numbers central(Case negotiation) {
    return new Numbers() {
      @Override
      public Frac value(Parameter parameter) {
        return mean(parameter.value(), parameter.domain());
      }

      private Frac mean(Uncertain number, Domain domain) {
        return switch (number) {
          case Uncertain.Exact e -> Frac.of(e.value());
          case Uncertain.Range r -> half(r.p5(), r.p95());
          case Uncertain.Uniform u -> half(u.least(), u.greatest());
          case Uncertain.Phrase p -> half(p.likelihood().from(), p.likelihood().to());
          case Uncertain.Pert p ->
              Frac.of(p.least())
                  .plus(Frac.of(p.mode()).times(Frac.of(4)))
                  .plus(Frac.of(p.greatest()))
                  .over(Frac.of(6));
          case Uncertain.Unknown _ ->
              half(domain.least().orElseThrow(), domain.greatest().orElseThrow());
          case Uncertain.Mix m -> {
            Frac sum = Frac.ZERO;
            for (Uncertain.Mix.Part part : m.parts()) {
              Frac share = Frac.of(part.percent()).over(Frac.of(100));
              sum = sum.plus(share.times(mean(part.number(), domain)));
            }
            yield sum;
          }
          case Uncertain.SameAs s -> value(at(s.path()));
          case Uncertain.Credible c ->
              throw new IllegalArgumentException("no oracle for " + c.guarantee());
        };
      }

      private Parameter at(String path) {
        List<Parameter> all = new ArrayList<>();
        for (Preferences p : negotiation.preferences()) {
          if (p instanceof Preferences.Additive a) {
            for (Preferences.IssueValue v : a.issues()) {
              all.add(v.weight());
              if (v.valuation() instanceof Valuation.Stated stated) {
                stated.knots().forEach(k -> all.add(k.value()));
              }
            }
          }
        }
        return all.stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
      }

      @Override
      public List<Frac> values(Valuation.Order order) {
        int n = order.bestFirst().size();
        List<Frac> values = new ArrayList<>();
        for (int g = 0; g < n; g++) {
          values.add(n == 1 ? Frac.ZERO : Frac.of(100L * (n - 1 - g)).over(Frac.of(n - 1)));
        }
        return values;
      }

      @Override
      public boolean saysYes(Body.Vote.Chance chance, Frac probability) {
        return probability.times(Frac.of(2)).compareTo(Frac.ONE) >= 0;
      }

      @Override
      public long[] seats(Body.Members members) {
        return members.members().stream()
            .map(m -> value(m.seats()).plus(Frac.ONE.over(Frac.of(2))))
            .mapToLong(f -> f.top().divide(f.bottom()).longValueExact())
            .toArray();
      }
    };
  }

  private static Frac half(BigDecimal a, BigDecimal b) {
    return Frac.of(a).plus(Frac.of(b)).over(Frac.of(2));
  }
}
