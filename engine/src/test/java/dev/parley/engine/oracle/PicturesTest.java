package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.Evaluated;
import dev.parley.engine.deals.PointCloud;
import dev.parley.engine.deals.PointCloud.Dot;
import dev.parley.engine.overview.Stakes;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.model.preference.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pictures show against the naive oracle on random cases. */
class PicturesTest {
  private static final int CASES = 200;

  @TempDir private Path folder;

  @Test
  void theCloudHoldsTheFeasiblePackagesWithTheirPointsAndWalkAways() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      World world = world(seed);
      PointCloud cloud = PointCloud.of(world.negotiation, 2, 100_000, List.of());
      List<Map<String, String>> feasible = world.packages.stream().filter(world::feasible).toList();
      assertThat(deals(cloud)).as("case " + seed).isEqualTo(feasible);
      assertThat(cloud.feasible()).isEqualTo(feasible.size());
      assertThat(cloud.every().getAsLong()).isEqualTo(1);
      for (Dot dot : cloud.dots()) {
        Map<String, String> deal = dot.deal().deal().options();
        assertThat(dot.signable()).isEqualTo(world.signable(deal));
        assertThat(dot.today()).isEqualTo(world.noAgreement(deal));
        dot.deal()
            .utilities()
            .forEach((p, u) -> assertThat(Numbers.frac(u)).isEqualTo(world.utility(p, deal)));
      }
      cloud.walkAways().forEach((p, w) -> assertThat(Numbers.frac(w)).isEqualTo(world.walkAway(p)));
    }
  }

  @Test
  void aThinnedCloudKeepsTodayAndTheParetoSetInTheSameOrder() throws IOException {
    long thinned = 0;
    for (int seed = 0; seed < CASES; seed++) {
      World world = world(seed);
      List<Map<String, String>> pareto = new NaiveDeals(world).pareto;
      PointCloud cloud =
          PointCloud.of(world.negotiation, 2, 5, pareto.stream().map(x -> new Package(x)).toList());
      List<Map<String, String>> feasible = world.packages.stream().filter(world::feasible).toList();
      List<Map<String, String>> expected =
          Stream.iterate(0, i -> i < feasible.size(), i -> i + 1)
              .filter(i ->
                  i % cloud.every().getAsLong() == 0
                      || pareto.contains(feasible.get(i))
                      || world.noAgreement(feasible.get(i)))
              .map(feasible::get)
              .toList();
      assertThat(deals(cloud)).as("case " + seed).isEqualTo(expected);
      assertThat(feasible.size()).isLessThanOrEqualTo((int) (5 * cloud.every().getAsLong()));
      thinned += cloud.every().getAsLong() > 1 ? 1 : 0;
    }
    assertThat(thinned).isGreaterThan(CASES / 2);
  }

  @Test
  void contributionsAndTermsAddUpToThePoints() throws IOException {
    for (int seed = 0; seed < CASES; seed++) {
      World world = world(seed);
      Stakes stakes = Stakes.of(world.negotiation);
      for (Preferences preferences : world.negotiation.preferences()) {
        if (preferences instanceof Preferences.Additive additive) {
          Map<String, Stakes.Stake> own =
              stakes.byParty().getOrDefault(additive.party(), new LinkedHashMap<>());
          for (Map<String, String> x : world.packages) {
            Frac sum = Frac.ZERO;
            for (Map.Entry<String, Stakes.Stake> e : own.entrySet()) {
              sum = sum.plus(Numbers.frac(e.getValue().contributions().get(x.get(e.getKey()))));
            }
            for (Preferences.Term term : additive.terms()) {
              if (world.holds(term.when(), x)) {
                sum = sum.plus(world.numbers.value(term.add()));
              }
            }
            assertThat(sum).as("case " + seed).isEqualTo(world.utility(additive.party(), x));
          }
        }
      }
    }
  }

  private static List<Map<String, String>> deals(PointCloud cloud) {
    return cloud.dots().stream().map(Dot::deal).map(Evaluated::deal).map(Package::options).toList();
  }

  private World world(long seed) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), RandomCase.yaml(seed));
    Case negotiation =
        switch (CaseReader.read(folder)) {
          case Reading.Accepted accepted -> accepted.model();
          case Reading.Refused refused ->
              throw new AssertionError(
                  refused.diagnostics().stream()
                      .map(d -> d.render())
                      .collect(Collectors.joining("\n")));
        };
    return new World(negotiation, Numbers.central(negotiation));
  }
}
