package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Valid cases damaged at random: whatever comes of it, it is a reading, and each diagnostic has a
 * place within the file. {@code -Dparley.mutants=10000} damages more of them; the slowest reading
 * is printed.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("parley.mutants", 1_000);
  private static final String LETTERS = "{}[]:,-#&*!|>'\"%@`\t\n =<>()~\u0000\u00e9\u202ex0";

  @TempDir private Path folder;

  @Test
  @Timeout(600)
  void damagedCasesGetDiagnosticsWithAPlace() throws IOException {
    List<String> cases = cases();
    Random random = new Random(20251224);
    Duration slowest = Duration.ZERO;
    int refused = 0;
    for (int m = 0; m < MUTANTS; m++) {
      byte[] damaged = damaged(cases.get(m % cases.size()), random);
      Files.write(folder.resolve("case.yaml"), damaged);
      long start = System.nanoTime();
      Reading reading = CaseReader.read(folder);
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
      if (reading instanceof Reading.Refused(List<Diagnostic> diagnostics)) {
        refused++;
        check(diagnostics, damaged);
      }
    }
    System.out.printf(
        "%d damaged cases, %d refused, slowest reading %d ms%n",
        MUTANTS, refused, slowest.toMillis());
    assertThat(refused).isBetween(MUTANTS / 2, MUTANTS);
  }

  private static void check(List<Diagnostic> diagnostics, byte[] damaged) {
    String text = new String(damaged, StandardCharsets.UTF_8);
    long lines = text.split("\\r\\n|\\r|\\n", -1).length;
    assertThat(diagnostics).as(text).isNotEmpty();
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.message()).as(text).isNotBlank();
      assertThat(diagnostic.position().file()).as(text).endsWith("case.yaml");
      assertThat((long) diagnostic.position().line()).as(diagnostic.render()).isBetween(1L, lines);
      assertThat(diagnostic.position().column())
          .as(diagnostic.render())
          .isBetween(
              1, diagnostic.sourceLine().codePointCount(0, diagnostic.sourceLine().length()) + 1);
      assertThat(diagnostic.render()).as(text).doesNotContain("Exception", "\tat ");
    }
  }

  private static byte[] damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      switch (random.nextInt(10)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(other, lines.get(at));
        case 2 -> lines.set(at, lines.set(other, lines.get(at)));
        case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at));
        case 4 -> lines.set(at, lines.get(at).stripLeading());
        case 5 -> lines.set(at, lines.get(at).replaceFirst("[0-9]+", "" + random.nextInt(2000)));
        case 6 -> lines.set(at, swapped(lines.get(at), random));
        case 7 -> lines.set(at, lines.get(at).replaceFirst("[a-z]{4,}", "wrong"));
        default -> lines.set(at, edited(lines.get(at), random));
      }
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String swapped(String line, Random random) {
    if (line.length() < 2) {
      return line;
    }
    int at = random.nextInt(line.length() - 1);
    return line.substring(0, at) + line.charAt(at + 1) + line.charAt(at) + line.substring(at + 2);
  }

  private static String edited(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    int at = random.nextInt(text.length() + 1);
    if (at < text.length() && random.nextBoolean()) {
      text.deleteCharAt(at);
    } else {
      text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static List<String> cases() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> folders =
        Files.list(Path.of(System.getProperty("parley.home")).resolve("cases"))) {
      for (Path folder : folders.sorted().collect(Collectors.toList())) {
        if (!Files.exists(folder.resolve("case.yaml"))) {
          continue; // A folder of cases.
        }
        texts.add(Files.readString(folder.resolve("case.yaml")));
      }
    }
    texts.add(CaseText.REST);
    for (int seed = 0; seed < 5; seed++) {
      texts.add(new RandomCase(seed).lines() + CaseText.REST);
    }
    return texts;
  }
}
