package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/diagnostics.md} says what every code means, with an example from the corpus. With the
 * environment variable PARLEY_WRITE_CORPUS it is written anew.
 */
class DiagnosticsPageTest {
  private static final Path HOME = Path.of(System.getProperty("parley.home"));
  private static final Path PAGE = HOME.resolve("docs/diagnostics.md");

  @Test
  void thePageDocumentsEveryCodeWithItsExample() throws IOException {
    String page = page(examples());
    if (System.getenv("PARLEY_WRITE_CORPUS") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page(Map<Code, Diagnostic> examples) {
    StringBuilder page = new StringBuilder();
    page.append("# Diagnostics\n\n");
    page.append(
        "What `parley` says about a case file, by code. Each message names the file, line ");
    page.append(
        "and column and ends with a likely repair. P1… is about files and YAML, P2… about ");
    page.append("keys and texts, P3… about names and expressions, P4… about numbers, P5… about ");
    page.append("issues, P6… about preferences, P7… about bodies, consents and drafts, P8… about ");
    page.append("files of other tools, P9… are warnings. P0… is about the command line. ");
    page.append("This page is written by a test.\n");
    for (Code code : Code.values()) {
      page.append("\n## ").append(code.id()).append(" ").append(code.title()).append("\n\n");
      page.append(code.explanation()).append('\n');
      Diagnostic example = examples.get(code);
      if (example != null) {
        page.append("\n```\n").append(example.sourceLine().strip());
        page.append(example.sourceLine().isBlank() ? "" : "\n").append(example.message());
        example.tryThis().ifPresent(t -> page.append("\nTry: ").append(t));
        page.append("\n```\n");
      }
    }
    return page.toString();
  }

  private static Map<Code, Diagnostic> examples() throws IOException {
    Map<Code, Diagnostic> examples = new EnumMap<>(Code.class);
    try (Stream<Path> folders = Files.list(HOME.resolve("format/src/test/resources/corpus"))) {
      for (Path folder : folders.sorted().toList()) {
        List<Diagnostic> found =
            switch (CaseReader.read(folder)) {
              case Reading.Accepted accepted -> accepted.warnings();
              case Reading.Refused refused -> refused.diagnostics();
            };
        found.stream()
            .filter(d -> !d.message().contains(HOME.toString()))
            .forEach(d -> examples.putIfAbsent(d.code(), d));
      }
    }
    return examples;
  }
}
