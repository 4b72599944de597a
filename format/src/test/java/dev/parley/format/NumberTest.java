package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.NumberForm.Bad;
import dev.parley.format.NumberForm.Good;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Likelihood;
import dev.parley.model.number.Uncertain;
import dev.parley.model.number.Uncertain.Exact;
import dev.parley.model.number.Uncertain.Mix;
import dev.parley.model.number.Uncertain.Pert;
import dev.parley.model.number.Uncertain.Phrase;
import dev.parley.model.number.Uncertain.Range;
import dev.parley.model.number.Uncertain.Uniform;
import dev.parley.model.number.Uncertain.Unknown;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of an uncertain number. */
class NumberTest {

  @Test
  void everyFormIsRead() {
    assertThat(number("7", Domain.ANY)).isEqualTo(new Exact(big("7")));
    assertThat(number("-40.50", Domain.ANY)).isEqualTo(new Exact(big("-40.5")));
    assertThat(number("1e2", Domain.ANY)).isEqualTo(new Exact(big("100")));
    assertThat(number("0.00", Domain.ANY)).isEqualTo(new Exact(big("0")));
    assertThat(number("30 to 40", Domain.POINTS)).isEqualTo(new Range(big("30"), big("40")));
    assertThat(number("-80 to 0", Domain.ANY)).isEqualTo(new Range(big("-80"), big("0")));
    assertThat(number("1 to 2 to 4", Domain.ANY)).isEqualTo(new Pert(big("1"), big("2"), big("4")));
    assertThat(number("uniform 1 to 5", Domain.ANY)).isEqualTo(new Uniform(big("1"), big("5")));
    assertThat(number("unknown", Domain.PROBABILITY)).isEqualTo(new Unknown());
    assertThat(number("very likely", Domain.PROBABILITY))
        .isEqualTo(new Phrase(Likelihood.VERY_LIKELY));
    assertThat(number("remote", Domain.PROBABILITY))
        .isEqualTo(new Phrase(Likelihood.ALMOST_NO_CHANCE));
    assertThat(number("mix 70% 1 to 2 | 30% 5", Domain.ANY))
        .isEqualTo(
            new Mix(
                List.of(
                    new Mix.Part(big("70"), new Range(big("1"), big("2"))),
                    new Mix.Part(big("30"), new Exact(big("5"))))));
    assertThat(number("same-as beta.alliance.weight", Domain.ANY))
        .isEqualTo(new Uncertain.SameAs("beta.alliance.weight"));
  }

  @Test
  void formsAreWrittenAsTheyAreRead() {
    for (String text :
        List.of(
            "7",
            "30 to 40",
            "1 to 2 to 4",
            "uniform 1 to 5",
            "mix 70% 1 to 2 | 30% 5",
            "100000",
            "-0.25")) {
      assertThat(number(text, Domain.ANY).text()).isEqualTo(text);
    }
    assertThat(number("remote", Domain.PROBABILITY).text()).isEqualTo("almost no chance");
  }

  @Test
  void domainsAreKept() {
    assertThat(bad("101", Domain.POINTS))
        .isEqualTo(
            "0: `101` is outside of what this number may be: 0 to 100 → stay within 0 to 100");
    assertThat(bad("5 to 101", Domain.POINTS))
        .isEqualTo(
            "5: `101` is outside of what this number may be: 0 to 100 → stay within 0 to 100");
    assertThat(bad("-1", Domain.NON_NEGATIVE))
        .isEqualTo("0: `-1` is outside of what this number may be: 0 or more → take 0 or more");
    assertThat(bad("0", Domain.POSITIVE))
        .isEqualTo("0: `0` is outside of what this number may be: above 0 → take above 0");
    assertThat(bad("40", Domain.PROBABILITY))
        .isEqualTo(
            "0: `40` is outside of what this number may be: 0 to 1"
                + " → 0.4, if you mean a percentage");
    assertThat(bad("1.5", Domain.SEATS)).isEqualTo("0: `1.5`: seats are whole numbers → round it");
    assertThat(bad("unknown", Domain.NON_NEGATIVE))
        .isEqualTo(
            "0: `unknown` needs a number with two bounds; this one may be 0 or more"
                + " → state a range, such as 10 to 50");
    assertThat(bad("likely", Domain.POINTS))
        .isEqualTo(
            "0: `likely` states a probability, but this number may be 0 to 100"
                + " → state a number or a range");
  }

  @Test
  void rangesGoUp() {
    assertThat(bad("5 to 3", Domain.ANY))
        .isEqualTo(
            "0: the range `5 to 3` goes from a greater to a smaller number"
                + " → write the smaller number first");
    assertThat(bad("1 to 5 to 3", Domain.ANY)).startsWith("0: the range `1 to 5 to 3` goes from");
    assertThat(number("3 to 3", Domain.ANY)).isEqualTo(new Range(big("3"), big("3")));
  }

  @Test
  void commonSlipsGetAdvice() {
    assertThat(bad("30-40", Domain.ANY)).isEqualTo("0: `30-40` is not a number → 30 to 40");
    assertThat(bad("30 – 40", Domain.ANY)).isEqualTo("0: `30 – 40` is not a number → 30 to 40");
    assertThat(bad("7%", Domain.ANY))
        .isEqualTo("0: `7%` is not a number → 0.07 for a probability, else without the %");
    assertThat(bad("7 %", Domain.ANY))
        .isEqualTo("0: `7 %` is not a number → 0.07 for a probability, else without the %");
    assertThat(bad("1,5", Domain.ANY)).isEqualTo("0: `1,5` is not a number → 1.5");
    assertThat(bad("very likly", Domain.PROBABILITY))
        .isEqualTo("0: `very likly` is not a number → very likely");
    assertThat(bad("much", Domain.ANY))
        .isEqualTo(
            "0: `much` is not a number"
                + " → 7, 30 to 40, 10 to 20 to 40, uniform 1 to 5 or same-as PATH");
  }

  @Test
  void infinitiesAndOverlongNumbersAreRefused() {
    assertThat(bad(".inf", Domain.ANY))
        .isEqualTo("0: `.inf` is not a finite number → state a number");
    assertThat(bad("NaN", Domain.ANY))
        .isEqualTo("0: `NaN` is not a finite number → state a number");
    String message = "0: the number has more than 40 digits, or an exponent beyond 30 → round it";
    assertThat(bad("1e31", Domain.ANY)).isEqualTo(message);
    assertThat(bad("1e-31", Domain.ANY)).isEqualTo(message);
    assertThat(bad("1e99999999999", Domain.ANY)).isEqualTo(message);
    assertThat(bad("1".repeat(41), Domain.ANY)).isEqualTo(message);
    assertThat(number("1e30", Domain.ANY)).isEqualTo(new Exact(big("1" + "0".repeat(30))));
  }

  @Test
  void mixesAreChecked() {
    assertThat(bad("mix 50% 1 | 40% 2", Domain.ANY))
        .isEqualTo("0: the percentages of the mix sum to 90, not to 100 → mix 70% 1 to 2 | 30% 5");
    assertThat(bad("mix 50% 1 | 50% mix 100% 2", Domain.ANY))
        .isEqualTo("16: `mix` cannot stand inside a mix → a number or a range in its place");
    assertThat(bad("mix 50% 1 | 2", Domain.ANY))
        .isEqualTo(
            "12: `2` is not a part of a mix: a percentage above 0 and a number"
                + " → mix 70% 1 to 2 | 30% 5");
    assertThat(bad("mix 50% 1 | 50% 200", Domain.POINTS)).startsWith("16: `200` is outside");
  }

  private static Uncertain number(String text, Domain domain) {
    return switch (new NumberParser(domain).parse(text)) {
      case Good(Uncertain number) -> number;
      case Bad bad -> throw new AssertionError(bad.message());
    };
  }

  private static String bad(String text, Domain domain) {
    return switch (new NumberParser(domain).parse(text)) {
      case Good(Uncertain number) -> "read as " + number;
      case Bad b -> b.offset() + ": " + b.message() + " → " + b.tryThis().orElse("");
    };
  }

  private static BigDecimal big(String text) {
    return new BigDecimal(text);
  }
}
