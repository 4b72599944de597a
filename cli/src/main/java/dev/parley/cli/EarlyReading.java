package dev.parley.cli;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Reads what is probably the case while the command line is still taken apart: both take a while in
 * a fresh JVM. What is asked for is compared with what was guessed, so that a wrong guess costs
 * time alone.
 */
final class EarlyReading {
  private final Optional<Path> guessed;
  private final FutureTask<Reading> reading;

  private EarlyReading(Optional<Path> guessed) {
    this.guessed = guessed;
    reading = new FutureTask<>(() -> CaseReader.read(guessed.orElseThrow()));
  }

  /** Begins with the case after the verb, if that is a folder with one, or the name of one. */
  static EarlyReading of(List<String> args, Path workingFolder, Optional<Path> home) {
    EarlyReading early =
        new EarlyReading(
            args.size() < 2 ? Optional.empty() : guess(args.get(1), workingFolder, home));
    if (early.guessed.isPresent()) {
      Thread.ofPlatform().daemon().start(early.reading);
    }
    return early;
  }

  private static Optional<Path> guess(String name, Path workingFolder, Optional<Path> home) {
    try {
      return Stream.concat(
              Stream.of(workingFolder.resolve(name), workingFolder.resolve(CaseFinder.CASES, name)),
              home.stream().map(h -> h.resolve(CaseFinder.CASES, name)))
          .filter(f -> Files.isRegularFile(f.resolve(CaseFinder.CASE_FILE)))
          .findFirst();
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** What is in a folder or file. */
  Reading read(Path path) {
    if (!guessed.equals(Optional.of(path))) {
      return CaseReader.read(path);
    }
    try {
      return reading.get();
    } catch (ExecutionException _) {
      // Whatever went wrong goes wrong again where it is dealt with.
      return CaseReader.read(path);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return CaseReader.read(path);
    }
  }
}
