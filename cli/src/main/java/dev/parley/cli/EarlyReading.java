package dev.parley.cli;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads what is probably the case while the command line is still taken apart: both take a while in
 * a fresh JVM. What is asked for is compared with what was guessed, so that a wrong guess costs
 * time alone.
 */
final class EarlyReading {
  private final FutureTask<Optional<Guess>> guess;

  private EarlyReading(FutureTask<Optional<Guess>> guess) {
    this.guess = guess;
  }

  private record Guess(Path path, Reading reading) {}

  /** Begins with what stands after the verb, if that is a folder with a case or the name of one. */
  static EarlyReading of(List<String> args, Path workingFolder, Optional<Path> home) {
    CaseFinder finder = new CaseFinder(workingFolder, home, CaseReader::read);
    FutureTask<Optional<Guess>> guess =
        new FutureTask<>(() ->
            args.stream()
                .skip(1)
                .findFirst()
                .flatMap(finder::located)
                .filter(CaseFinder::isCase)
                .map(path -> new Guess(path, CaseReader.read(path))));
    Thread.ofPlatform().daemon().start(guess);
    return new EarlyReading(guess);
  }

  /** What is in a folder or file. */
  Reading read(Path path) {
    return guess()
        .filter(g -> g.path().equals(path))
        .map(Guess::reading)
        .orElseGet(() -> CaseReader.read(path));
  }

  private Optional<Guess> guess() {
    try {
      return guess.get();
    } catch (ExecutionException _) {
      // Whatever went wrong goes wrong again where it is dealt with.
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
