package dev.parley.cli;

import dev.parley.interchange.profile.Format;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words about formats that import and export share. */
final class Formats {
  private Formats() {}

  /**
   * The format of a name.
   *
   * @throws BadInput if there is none
   */
  static Format named(String name) {
    List<String> names = Arrays.stream(Format.values()).map(Format::id).toList();
    return Format.of(name)
        .orElseThrow(() ->
            BadInput.format(
                "`%s` is no format".formatted(name),
                CaseFinder.closest(name, names)
                    .orElseGet(() -> "one of " + String.join(", ", names))));
  }

  /** Lists what found no place. */
  static void losses(PrintWriter out, String heading, List<String> losses) {
    if (!losses.isEmpty()) {
      out.println(heading);
      out.println(losses.stream().map(l -> "  - " + l).collect(Collectors.joining("\n")));
    }
  }
}
