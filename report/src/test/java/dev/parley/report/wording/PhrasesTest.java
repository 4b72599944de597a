package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final Phrases FRENCH = Phrases.in(Language.FRENCH);
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(FRENCH.keys()).isEqualTo(Phrases.ENGLISH.keys()).hasSizeGreaterThan(200);
  }

  @Test
  void messagesHaveTheSamePlaces() {
    for (String key : Phrases.ENGLISH.keys()) {
      assertThat(places(FRENCH.pattern(key)))
          .as(key)
          .isEqualTo(places(Phrases.ENGLISH.pattern(key)));
    }
  }

  @Test
  void noMessageLosesAnApostrophe() {
    for (Phrases phrases : new Phrases[] {Phrases.ENGLISH, FRENCH}) {
      for (String key : phrases.keys()) {
        String pattern = phrases.pattern(key);
        assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
        assertThat(new MessageFormat(pattern, Locale.ROOT).getFormats())
            .as(key)
            .allMatch(java.util.Objects::isNull);
      }
    }
  }

  @Test
  void countedMessagesHaveBothForms() {
    for (String key : Phrases.ENGLISH.keys()) {
      if (key.endsWith(".one")) {
        assertThat(Phrases.ENGLISH.keys()).contains(key.replaceFirst("one$", "other"));
      }
    }
  }

  /** A literal names a key, or begins the keys that a word of the engine ends. */
  @Test
  void everyKeyIsSaidSomewhere() throws IOException {
    Set<String> literals = literals();
    for (String key : Phrases.ENGLISH.keys()) {
      String stem = key.replaceFirst("\\.(one|other)$", "");
      String family = key.substring(0, key.lastIndexOf('.') + 1);
      assertThat(
              literals.contains(key)
                  || literals.contains(stem)
                  || (!family.isEmpty() && literals.contains(family))
                  || literals.contains(key.substring(0, key.indexOf('.') + 1))
                  || derived(key, literals))
          .as(key)
          .isTrue();
    }
  }

  /** {@code verdict.preferred} and {@code .ordinal} are put together. */
  private static boolean derived(String key, Set<String> literals) {
    int dot = key.lastIndexOf('.');
    return dot > 0
        && literals.contains(key.substring(0, dot))
        && literals.contains(key.substring(dot));
  }

  @Test
  void everyKeyThatIsSaidExists() throws IOException {
    Pattern said = Pattern.compile("(?:say|plural)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");
    Set<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      said.matcher(Files.readString(file))
          .results()
          .map(m -> m.group(1))
          .forEach(key -> {
            if (!Phrases.ENGLISH.keys().contains(key)
                && !Phrases.ENGLISH.keys().contains(key + ".one")) {
              missing.add(key);
            }
          });
    }
    assertThat(missing).isEmpty();
  }

  /** The script asks for its phrases by key, as the parts of the page do. */
  @Test
  void everyPhraseOfTheScriptExistsAndIsUsed() throws IOException {
    Pattern said = Pattern.compile("\\bsay\\(([^)]*)");
    Pattern literal = Pattern.compile("\"([a-z][a-z-]*)\"");
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src", "web", "src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        said.matcher(Files.readString(file))
            .results()
            .flatMap(m -> literal.matcher(m.group(1)).results())
            .forEach(m -> asked.add(m.group(1)));
      }
    }
    asked.remove(",");
    assertThat(asked).isEqualTo(Phrases.ENGLISH.script().keySet());
    assertThat(FRENCH.script().keySet()).isEqualTo(Phrases.ENGLISH.script().keySet());
  }

  /** The parts of the page of explain, those shared with deals among them. */
  @Test
  void noPartOfThePageOfExplainHasASentenceOfItsOwn() throws IOException {
    Pattern sentence = Pattern.compile("\"[^\"\n]*[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}[^\"\n]*\"");
    for (String part :
        new String[] {
          "AnswerSection",
          "ShortAnswer",
          "LedgerSection",
          "PriceSection",
          "ArgumentsSection",
          "PivotSection",
          "HoldsSection",
          "BelievedSection",
          "ScrutinySection",
          "Lattice",
          "TippingBar",
          "MissingSection",
          "PackagesSection",
          "MapSection",
          "ConsentsSection",
          "MatrixSection",
          "DraftsSection",
          "EvidenceSection",
          "TimelineSection",
          "AssumptionsSection",
          "MethodSection",
          "Frame",
          "Charts",
          "ChartData",
          "Blockers"
        }) {
      Path file = SOURCES.resolve("dev/parley/report/html").resolve(part + ".java");
      assertThat(sentence.matcher(Files.readString(file)).results().map(MatchResult::group))
          .as(part)
          .isEmpty();
    }
  }

  @Test
  void englishCountsOneAsOne() {
    assertThat(Phrases.ENGLISH.plural("unit.package", 0)).isEqualTo("0 packages");
    assertThat(Phrases.ENGLISH.plural("unit.package", 1)).isEqualTo("1 package");
    assertThat(Phrases.ENGLISH.plural("unit.package", 2)).isEqualTo("2 packages");
  }

  @Test
  void frenchCountsNothingAsOne() {
    assertThat(FRENCH.plural("unit.package", 0)).isEqualTo("0 solution");
    assertThat(FRENCH.plural("unit.package", 1)).isEqualTo("1 solution");
    assertThat(FRENCH.plural("unit.package", BigInteger.valueOf(1200)))
        .isEqualTo("1\u202f200 solutions");
  }

  @Test
  void frenchWritesNumbersAsFrenchDoes() {
    assertThat(FRENCH.points(BigFraction.of(2469, 2))).isEqualTo("1\u202f234,5");
    assertThat(FRENCH.percent(0.441)).isEqualTo("44,1\u202f%");
    assertThat(FRENCH.percent(0.00001)).isEqualTo("moins de\u00a00,1\u202f%");
    assertThat(FRENCH.chance(0.999)).isEqualTo("plus de\u00a00,99");
  }

  /** The marks that French sets apart never begin a line. */
  @Test
  void frenchMarksHaveTheirSpaces() {
    for (String key : FRENCH.keys()) {
      assertThat(FRENCH.pattern(key))
          .as(key)
          .doesNotContainPattern("[^\\u00a0](?<!--lang|p\\*):( |$)")
          .doesNotContainPattern("[^\\u202f][;?!%»](?!\\u00a0)(?<![\\u00a0]»)")
          .doesNotContainPattern("«[^\\u00a0]")
          .doesNotContain("'");
    }
  }

  @Test
  void sentencesOfEnginesAreFoundByTheirPattern() {
    assertThat(FRENCH.translated("no signable package has the concession"))
        .isEqualTo("aucune solution pouvant être signée ne comporte la concession");
    assertThat(
            FRENCH.translated(
                "issues left out of a party's preferences have weight 0: Alpha (price, toll)"))
        .isEqualTo(
            "les questions absentes des préférences d’une partie ont un poids nul\u00a0: Alpha"
                + " (price, toll)");
    assertThat(FRENCH.translated("something new")).isEqualTo("something new");
  }

  private static Set<String> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> literals() throws IOException {
    Pattern literal = Pattern.compile("\"([\\w.-]+)\"");
    Set<String> found = new TreeSet<>();
    for (Path file : sources()) {
      literal
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult m) -> m.group(1))
          .forEach(found::add);
    }
    return found;
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
