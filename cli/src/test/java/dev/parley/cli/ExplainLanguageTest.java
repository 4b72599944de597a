package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.preference.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer of {@code explain} in French: sentences are Parley's, names are the case's. */
class ExplainLanguageTest {
  private static final String ENGLISH =
      "the|and|with|without|of|is|are|in|it|its|does|not|no|deal|package|packages|would|could|than"
          + "|that|which|what|who|why|by|from|to|against|each|all|more|has|have|gives|gets|best|same"
          + "|today|chosen|assumption|because|draws|under|over|if|or|this|model|holds|verdict:";

  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025", "river-waters", "house-sale", "cuban-missile-crisis"})
  void noEnglishWordIsLeftInTheFrenchPage(String name) {
    Run run = Run.of("explain", name, "--draws", "100", "--lang", "fr", "--md");
    assertThat(run.err()).isEmpty();
    assertThat(withoutCase(run.out(), name))
        .doesNotContainPattern("(?i)(?<![\\w’'-])(" + ENGLISH + ")(?![\\w’'-])");
  }

  /** In narrow tables the case's own words stand apart, so that only others can be looked for. */
  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025", "river-waters", "house-sale", "cuban-missile-crisis"})
  void noOtherEnglishWordIsLeftOnOneScreen(String name) {
    Set<String> own = new TreeSet<>();
    own(name).forEach(o -> own.addAll(List.of(o.toLowerCase(Locale.ROOT).split("\\W+"))));
    for (String form : new String[] {"--full", "--limit=20"}) {
      String page = Run.of("explain", name, "--draws", "100", "--lang", "fr", form).out();
      String words =
          page.replaceAll("parley [^,]*\n(?=[A-ZP])", " ")
              .replaceAll("\\([^)]*Nash 1950[^)]*\\)", "");
      Set<String> left =
          new TreeSet<>(List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}’'-]+")));
      left.retainAll(List.of(ENGLISH.split("\\|")));
      left.removeAll(own);
      assertThat(left).as(form).isEmpty();
    }
  }

  /** No piece of an English sentence of the catalogue, but for those that the case itself has. */
  @ParameterizedTest
  @ValueSource(strings = {"berlin-2025", "river-waters", "house-sale"})
  void noEnglishSentenceIsLeftInTheFrenchHtmlPage(String name, @TempDir Path folder)
      throws IOException {
    Run.Place.in(folder)
        .withHome(Run.HOME)
        .parley("explain", name, "--draws", "50", "--lang", "fr", "--html", "fr.html");
    // The charting library has sentences of its own, which nobody sees; what it says comes as JSON.
    String page =
        plain(
            Files.readString(folder.resolve("fr.html"))
                .replaceAll("(?s)<script(?![^>]*json)[^>]*>.*?</script>", ""));
    assertThat(page).contains("<html lang=\"fr\">").contains("La réponse");
    String own =
        plain(Files.readString(Run.HOME.resolve("cases").resolve(name).resolve("case.yaml")));
    List<String> pieces = englishPieces();
    assertThat(pieces).hasSizeGreaterThan(250).contains("What is at stake for whom");
    assertThat(pieces.stream().filter(page::contains).filter(p -> !own.contains(p))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour-talks", "house-sale"})
  void noEnglishIsLeftInHowSureItIs(String name, @TempDir Path folder) throws IOException {
    Run run =
        Run.Place.in(folder)
            .withHome(Run.HOME)
            .parley(
                "sensitivity",
                name,
                "--draws",
                "64",
                "--indices",
                "16",
                "--lang",
                "fr",
                "--md",
                "--html",
                "fr.html");
    assertThat(run.exitCode()).as(run.err()).isZero();
    // Names of authors, and numbers as the case writes them.
    String text = run.out().replace("Joe and Kuo", "").replaceAll("(?<=[0-9]) to (?=[0-9])", " ");
    assertThat(withoutCase(text, name))
        .doesNotContainPattern("(?i)(?<![\\w’'-])(" + ENGLISH + ")(?![\\w’'-])");
    String page =
        plain(
            Files.readString(folder.resolve("fr.html"))
                .replaceAll("(?s)<script(?![^>]*json)[^>]*>.*?</script>", ""));
    assertThat(page).contains("<html lang=\"fr\">").contains("Avec quelle certitude");
    String own =
        plain(Files.readString(Run.HOME.resolve("cases").resolve(name).resolve("case.yaml")));
    assertThat(englishPieces().stream().filter(page::contains).filter(p -> !own.contains(p)))
        .isEmpty();
  }

  private static String plain(String text) {
    return text.replace("&#x27;", "'").replace("&quot;", "\"").replaceAll("\\s+", " ");
  }

  /** What stands between the places of the English messages, where it is two words or more. */
  private static List<String> englishPieces() throws IOException {
    Properties english = new Properties();
    try (var in =
        Files.newBufferedReader(
            Run.HOME.resolve(
                "report/src/main/resources/dev/parley/report/wording/messages_en.properties"))) {
      english.load(in);
    }
    return english.stringPropertyNames().stream()
        .flatMap(k -> Stream.of(english.getProperty(k).replace("''", "'").split("\\{\\d}")))
        .map(p -> p.strip().replaceAll("^[,;:.”) ]+|[,;:.“( ]+$", ""))
        .filter(p -> p.length() >= 8 && p.matches(".*[a-z] [a-z].*"))
        .distinct()
        .toList();
  }

  @Test
  void theFrenchPageOfBerlinSaysItsVerdictFirst() {
    String text = Run.of("explain", "berlin-2025", "--draws", "0", "--lang", "fr").out();
    assertThat(text)
        .startsWith("Ukraine : pourquoi accepter « membership : Aspiration given up » ?")
        .contains("NON NÉCESSAIRE, contesté, fragile. Dans ce modèle, Ukraine obtient davantage")
        .contains("84,5 points")
        .contains("--lang fr");
  }

  @Test
  void theEnvironmentNamesTheLanguageAsWell() {
    Run.Place french =
        Run.Place.in(Run.HOME)
            .withHome(Run.HOME)
            .withVariables(Map.of("PARLEY_LANG", "fr_CH.UTF-8"));
    assertThat(french.parley("explain", "house-sale", "--draws", "0").out())
        .contains("Dans ce modèle");
    assertThat(french.parley("explain", "house-sale", "--draws", "0", "--lang", "en").out())
        .contains("In this model");
  }

  @Test
  void anotherLanguageIsRefused() {
    Run run = Run.of("explain", "house-sale", "--lang", "de");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--lang is `de`, expected one of en, fr");
  }

  @Test
  void theFindingIsTheSameInEveryLanguage() {
    assertThat(Run.of("explain", "house-sale", "--draws", "50", "--json", "--lang", "fr").out())
        .isEqualTo(Run.of("explain", "house-sale", "--draws", "50", "--json").out());
  }

  /** The text on one line, without what the case or a citation says in its own language. */
  private static String withoutCase(String page, String name) {
    String text =
        page.replaceAll("\\\\(?=[^\\w\\s])", "")
            .replaceAll("```sh[^`]*```", "")
            .replaceAll("\\s+", " ");
    text = text.replaceAll("\\(Raiffa[^)]*\\)", "");
    List<String> own = own(name);
    own.sort(Comparator.comparingInt(String::length).reversed());
    for (String words : own) {
      text = text.replace(words.replaceAll("\\s+", " ").strip(), "•");
    }
    return text;
  }

  private static List<String> own(String name) {
    Case negotiation =
        ((Reading.Accepted)
                CaseReader.read(
                    Run.HOME.resolve("cases").resolve(name).toFile().exists()
                        ? Run.HOME.resolve("cases").resolve(name).resolve("case.yaml")
                        : Run.HOME.resolve("cases/classics").resolve(name).resolve("case.yaml")))
            .model();
    List<String> own = new ArrayList<>(List.of(negotiation.title()));
    negotiation.parties().forEach(p -> own.add(p.name()));
    negotiation
        .bodies()
        .forEach(b -> {
          own.add(b.title().orElse(b.id()));
          if (b.decision() instanceof Body.Members members) {
            members.members().forEach(m -> own.add(m.name().orElse(m.id().replace('-', ' '))));
          }
        });
    negotiation
        .issues()
        .forEach(i -> {
          own.add(i.id().replace('-', ' '));
          i.options().forEach(o -> own.add(o.label()));
          i.unit().ifPresent(own::add);
        });
    negotiation.guarantees().forEach(g -> own.add(g.id()));
    negotiation.sources().forEach(s -> own.add(s.publisher().orElse(s.title())));
    negotiation
        .preferences()
        .forEach(p -> {
          if (p instanceof Preferences.Additive a) {
            a.terms().forEach(t -> own.add(t.when().text()));
          }
        });
    Run.of("explain", name, "--draws", "0", "--json").json().findValuesAsString("note").stream()
        .filter(n -> !n.equals("null"))
        .forEach(own::add);
    own.removeIf(String::isBlank);
    return own;
  }
}
