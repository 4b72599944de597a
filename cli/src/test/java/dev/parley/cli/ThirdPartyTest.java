package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** THIRD-PARTY.md names what is shipped: no part more, none less, each with its licence. */
class ThirdPartyTest {
  private static final String PACKAGES = "node_modules/";

  /** A line such as {@code (Apache-2.0) Name (group:artifact:version - address)}. */
  private static final Pattern LISTED =
      Pattern.compile("^ *\\(([^)]+)\\) .*\\(([^:() ]+:[^:() ]+):([^:() ]+) - ");

  @Test
  void theJarsAreThoseThatTheBuildResolves() throws IOException {
    Path listed = Path.of(System.getProperty("parley.licences"));
    List<String> jars =
        Files.readAllLines(listed).stream()
            .flatMap(line -> LISTED.matcher(line).results().map(ThirdPartyTest::row))
            .toList();
    assertThat(jars).isNotEmpty();
    assertThat(rows("## Jars")).containsExactlyInAnyOrderElementsOf(jars);
  }

  @Test
  void theScriptsPackagesAreThoseOfTheLockfile() throws IOException {
    JsonNode lock =
        JsonMapper.shared()
            .readTree(Files.readString(Run.HOME.resolve("report/src/web/package-lock.json")));
    List<String> packages =
        lock.get("packages").properties().stream()
            .filter(e -> e.getKey().startsWith(PACKAGES) && !e.getValue().has("dev"))
            .map(ThirdPartyTest::row)
            .toList();
    assertThat(packages).isNotEmpty();
    assertThat(rows("## Packages")).containsExactlyInAnyOrderElementsOf(packages);
  }

  private static String row(MatchResult jar) {
    return jar.group(2) + " " + jar.group(3) + " " + jar.group(1);
  }

  private static String row(Map.Entry<String, JsonNode> entry) {
    JsonNode locked = entry.getValue();
    return entry.getKey().substring(PACKAGES.length())
        + " "
        + locked.get("version").stringValue()
        + " "
        + locked.get("license").stringValue();
  }

  /** The first three cells of each line of the table under a heading. */
  private static List<String> rows(String heading) throws IOException {
    Stream<String> section =
        Files.readAllLines(Run.HOME.resolve("THIRD-PARTY.md")).stream()
            .dropWhile(line -> !line.startsWith(heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "));
    return section
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split(" *\\| *"))
        .map(cells -> cells[1] + " " + cells[2] + " " + cells[3])
        .skip(1)
        .toList();
  }
}
