package dev.parley.interchange.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.interchange.source.JsonReader;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * Real scenarios, written as Genius writes them and imported again: fronts have the published
 * sizes, ties included, which only exact values give.
 */
class ReferenceScenariosTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("parley.home"))
          .resolveSibling("shared")
          .resolve("reference/negotiation");

  /** Larger ones take longer than an everyday test should. */
  private static final int MOST_OUTCOMES = 40_000;

  @Test
  void frontsOfImportedScenariosHaveTheirExactSizes() throws IOException {
    assumeTrue(
        java.nio.file.Files.isDirectory(REFERENCE), "skipped: no reference values at " + REFERENCE);
    int compared = 0;
    try (Stream<Path> expected = java.nio.file.Files.list(REFERENCE.resolve("expected"))) {
      for (Path file : expected.sorted().toList()) {
        Tree.Entries values = tree(file);
        boolean small = number(values, "outcomes").intValue() <= MOST_OUTCOMES;
        if (small && number(values, "parties").intValue() == 2) {
          compare(values, REFERENCE.resolve("domains").resolve(file.getFileName()));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static void compare(Tree.Entries expected, Path domain) throws IOException {
    Tree.Entries scenario = tree(domain);
    List<SourceFile> files = new ArrayList<>();
    for (Tree party : list(scenario, "parties")) {
      files.add(profile(scenario, (Tree.Entries) party, files.size()));
    }
    Imported imported = CaseImport.read(files, Format.GENIUS, "scenario");
    assertThat(imported.losses()).as(domain.toString()).noneMatch(l -> l.contains("rounded"));
    List<List<BigFraction>> points = Utilities.of(imported.model());
    List<BigFraction> one = points.getFirst();
    List<BigFraction> other = points.getLast();
    int outcomes = one.size() - 1;
    List<Integer> front = front(one, other, outcomes);
    Tree.Entries pareto = (Tree.Entries) expected.get("pareto").orElseThrow();
    assertThat(front).as(domain.toString()).hasSize(number(pareto, "outcomes").intValue());
    long rational =
        IntStream.range(0, outcomes)
            .filter(o ->
                one.get(o).compareTo(one.getLast()) >= 0
                    && other.get(o).compareTo(other.getLast()) >= 0)
            .count();
    assertThat(rational)
        .as(domain.toString())
        .isEqualTo(number(expected, "rationalOutcomes").longValue());
    double scale = scale(imported);
    double most =
        IntStream.range(0, outcomes)
            .mapToDouble(o -> one.get(o).add(other.get(o)).doubleValue() / scale)
            .max()
            .orElseThrow();
    Tree.Entries welfare = (Tree.Entries) expected.get("utilitarianUnconstrained").orElseThrow();
    assertThat(most).isCloseTo(number(welfare, "value").doubleValue(), within(1e-9));
  }

  /** Outcomes that no other one dominates, equal ones all of them. */
  private static List<Integer> front(List<BigFraction> one, List<BigFraction> other, int outcomes) {
    List<Integer> order =
        IntStream.range(0, outcomes)
            .boxed()
            .sorted(
                Comparator.comparing((Integer o) -> one.get(o))
                    .thenComparing(o -> other.get(o))
                    .reversed())
            .toList();
    List<Integer> front = new ArrayList<>();
    BigFraction best = BigFraction.of(-1);
    BigFraction at = BigFraction.of(-1);
    for (int o : order) {
      if (other.get(o).compareTo(best) > 0) {
        best = other.get(o);
        at = one.get(o);
        front.add(o);
      } else if (other.get(o).equals(best) && one.get(o).equals(at)) {
        front.add(o);
      }
    }
    return front;
  }

  private static SourceFile profile(Tree.Entries scenario, Tree.Entries party, int index) {
    StringBuilder xml = new StringBuilder("<utility_space><objective>\n");
    List<Tree> issues = list(scenario, "issues");
    List<Tree> evaluations = list(party, "evaluations");
    List<Tree> weights = list(party, "weights");
    for (int i = 0; i < issues.size(); i++) {
      xml.append("<issue index=\"%d\" name=\"i%d\" type=\"discrete\">\n".formatted(i + 1, i));
      List<Tree> values = ((Tree.Items) evaluations.get(i)).list();
      for (int v = 0; v < values.size(); v++) {
        xml.append("<item value=\"v%d\" evaluation=\"%s\"/>\n".formatted(v, text(values.get(v))));
      }
      xml.append(
          "</issue><weight index=\"%d\" value=\"%s\"/>\n".formatted(i + 1, text(weights.get(i))));
    }
    xml.append(
        "</objective><reservation value=\"%s\"/></utility_space>"
            .formatted(text(party.get("reservation").orElseThrow())));
    return new SourceFile("p" + index + ".xml", xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Tree.Entries tree(Path file) throws IOException {
    byte[] bytes = java.nio.file.Files.readAllBytes(file);
    return (Tree.Entries) JsonReader.read(new SourceFile(file.toString(), bytes));
  }

  private static List<Tree> list(Tree.Entries object, String key) {
    return ((Tree.Items) object.get(key).orElseThrow()).list();
  }

  private static BigFraction number(Tree.Entries object, String key) {
    return Fractions.parse(text(object.get(key).orElseThrow())).orElseThrow();
  }

  private static String text(Tree tree) {
    return ((Tree.Scalar) tree).text();
  }

  /** How many points a utility of 1 is worth, as the case's note says. */
  private static double scale(Imported imported) {
    String note = imported.model().note().orElseThrow();
    return Double.parseDouble(
        note.replaceFirst("(?s).*A utility of 1 is ([0-9.]+) points.*", "$1"));
  }
}
