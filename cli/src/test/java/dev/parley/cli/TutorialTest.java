package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the commands of {@code console} blocks, in their order, and compares what they print; a line
 * of three dots stands for any lines.
 */
class TutorialTest {
  private static final Path DOCS = Run.HOME.resolve("docs");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tutorial.md",
        "spreadsheet.md",
        "guides/show.md",
        "guides/diff.md",
        "guides/new.md",
        "guides/stability.md",
        "guides/verify.md"
      })
  void commandsPrintWhatThePageSays(String page) throws IOException, InterruptedException {
    String text = Files.readString(DOCS.resolve(page));
    writeTables(text);
    List<Step> steps = steps(text);
    assertThat(steps).isNotEmpty();
    for (Step step : steps) {
      String out = run(step.command());
      assertThat(out).as("$ " + step.command()).matches(pattern(step.output()));
    }
  }

  @Test
  void thePageOfTheFormatNamesEveryKeyOfTheSchema() throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(Run.of("schema", "case").out());
    String page = Files.readString(DOCS.resolve("case-format.md"));
    for (JsonNode properties : schema.findValues("properties")) {
      for (String key : properties.propertyNames()) {
        assertThat(page)
            .as(key)
            .containsPattern("`" + Pattern.quote(key) + "[`:]|[{, ]" + Pattern.quote(key) + ":");
      }
    }
  }

  @Test
  void everyLinkOfTheDocumentsLeadsToAFile() throws IOException {
    Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");
    List<Path> pages = new ArrayList<>();
    for (Path root : List.of(DOCS, Run.HOME.resolve("cases"))) {
      try (var files = Files.walk(root)) {
        files.filter(f -> f.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    try (var files = Files.list(Run.HOME)) {
      files.filter(f -> f.toString().endsWith(".md")).forEach(pages::add);
    }
    for (Path page : pages) {
      var found = link.matcher(Files.readString(page));
      while (found.find()) {
        assertThat(page.resolveSibling(found.group(1))).as("link in " + page).exists();
      }
    }
  }

  /** A table that a page shows, {@code ```csv NAME}, is a file that its commands find. */
  private void writeTables(String page) throws IOException {
    Matcher table = Pattern.compile("(?ms)^```csv (\\S+)\n(.*?)^```").matcher(page);
    while (table.find()) {
      Files.writeString(folder.resolve(table.group(1)), table.group(2));
    }
  }

  private record Step(String command, List<String> output) {}

  private static List<Step> steps(String page) {
    List<Step> steps = new ArrayList<>();
    boolean console = false;
    for (String line : page.lines().toList()) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith("$ ")) {
        steps.add(new Step(line.substring(2), new ArrayList<>()));
      } else if (console) {
        steps.getLast().output().add(line);
      }
    }
    return steps;
  }

  private static Pattern pattern(List<String> lines) {
    return Pattern.compile(
        lines.stream()
            .map(l -> l.equals("...") ? "(?:.*\n)*" : Pattern.quote(l) + " *\n")
            .collect(Collectors.joining()));
  }

  private String run(String command) throws IOException, InterruptedException {
    if (!command.startsWith("parley ")) {
      return shell(command);
    }
    String[] parts = command.substring("parley ".length()).split(" > ", 2);
    Run run = Run.Place.in(folder).withHome(Run.HOME).parley(parts[0].split(" "));
    if (parts.length == 2) {
      Files.writeString(folder.resolve(parts[1]), run.out());
      return run.err();
    }
    return (run.out() + run.err()).replace(folder + "/", "");
  }

  private String shell(String command) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(out).isZero();
    return out;
  }
}
