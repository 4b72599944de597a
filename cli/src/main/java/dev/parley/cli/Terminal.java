package dev.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether a person looks at the output, and how wide their window is. */
final class Terminal {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private static final int UNASKED = -1;

  /** 0 where nobody knows. */
  private int columns = UNASKED;

  /*
   * Reading a link costs nothing. System.console() would load a line editor, and it knows stdin and
   * stdout only together. Where there is no /proc nothing counts as a terminal.
   */
  static boolean is(int descriptor) {
    String link = link(descriptor);
    return link.startsWith("/dev/pts/")
        || link.startsWith("/dev/tty")
        || link.equals("/dev/console");
  }

  /** Whether another program is at the other end. */
  static boolean piped(int descriptor) {
    return link(descriptor).startsWith("pipe:");
  }

  private static String link(int descriptor) {
    try {
      return Files.readSymbolicLink(DESCRIPTORS.resolve("" + descriptor)).toString();
    } catch (IOException _) {
      return "";
    }
  }

  /** The columns of the terminal at standard input; asked for once. */
  Optional<Integer> width() {
    if (columns == UNASKED) {
      columns = stty().orElse(0);
    }
    return Optional.of(columns).filter(c -> c > 0);
  }

  private static Optional<Integer> stty() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
      return Surroundings.columns(size.substring(size.indexOf(' ') + 1));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
