package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanging two parties, with their data and draw keys, exchanges the finding. */
class NeutralityTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "berlin-2025, ukraine, russia",
    "berlin-2025, united-states, europe",
    "house-sale, seller, buyer"
  })
  void swappingTwoPartiesSwapsTheFinding(String name, String one, String other) throws IOException {
    String original =
        Files.readString(Run.HOME.resolve("cases").resolve(name).resolve("case.yaml"));
    String swapped = withDrawKey(withDrawKey(swap(original, one, other), one, other), other, one);
    Files.writeString(folder.resolve("case.yaml"), swapped);
    for (String[] verb :
        new String[][] {
          {"deals"}, {"explain"}, {"sensitivity", "--draws", "64", "--indices", "16"}
        }) {
      Run before = run(verb, "cases/" + name);
      Run after = run(verb, folder.toString());
      assertThat(after.err()).isEmpty();
      assertThat(withoutDigest(swap(after.out(), one, other)))
          .isEqualTo(withoutDigest(before.out()));
    }
  }

  private static Run run(String[] verb, String name) {
    List<String> args = new ArrayList<>(List.of(verb));
    args.addAll(List.of(name, "--json"));
    return Run.of(args.toArray(String[]::new));
  }

  /** Exchanges two ids wherever they stand as whole words. */
  private static String swap(String text, String one, String other) {
    return Pattern.compile("(?<![\\w-])(" + one + "|" + other + ")(?![\\w-])")
        .matcher(text)
        .replaceAll(m -> m.group().equals(one) ? other : one);
  }

  private static String withDrawKey(String text, String party, String formerly) {
    int section = text.indexOf("\npreferences:");
    String key = "\n  " + party + ":\n";
    int at = text.indexOf(key, section) + key.length();
    return text.substring(0, at)
        + "    draw-key: preferences."
        + formerly
        + "\n"
        + text.substring(at);
  }

  /** Without the hashes of the case, of its sections and of the report. */
  private static String withoutDigest(String json) {
    return json.replaceAll("\"[0-9a-f]{64}\"", "");
  }
}
