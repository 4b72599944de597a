package dev.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a file as the desktop would. */
final class Browser {
  private final Map<String, String> variables;

  Browser(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Whether something was started; {@code BROWSER} goes before the desktop's own way. */
  boolean open(Path file) {
    try {
      Process _ =
          new ProcessBuilder(command(file.toUri().toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private List<String> command(String address) {
    Optional<String> chosen =
        Optional.ofNullable(variables.get("BROWSER")).filter(b -> !b.isBlank());
    if (chosen.isPresent()) {
      return List.of(chosen.get(), address);
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return List.of("open", address);
    }
    return system.contains("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
        : List.of("xdg-open", address);
  }
}
