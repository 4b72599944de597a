package dev.parley.interchange.profile;

import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Files in memory, and what importing them says. */
final class Files {
  private Files() {}

  static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Imported read(Format format, SourceFile... files) {
    return CaseImport.read(List.of(files), format, "imported");
  }

  /** All faults as a user sees them, or "accepted". */
  static String faults(Format format, SourceFile... files) {
    try {
      read(format, files);
      return "accepted";
    } catch (Refused refused) {
      return refused.faults().stream()
          .map(f -> f.code().id() + " " + f.render())
          .collect(Collectors.joining("\n"));
    }
  }

  static List<SourceFile> files(Exported exported) {
    return exported.files().stream().map(f -> new SourceFile(f.name(), f.content())).toList();
  }

  static String text(Exported exported, int index) {
    return new String(exported.files().get(index).content(), StandardCharsets.UTF_8);
  }
}
