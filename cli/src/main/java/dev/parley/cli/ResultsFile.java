package dev.parley.cli;

import dev.parley.engine.sensitivity.Memory;
import dev.parley.engine.sensitivity.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outcomes on disk, so that a run that was cut off goes on where it stopped. The first line says
 * what the outcomes belong to; each further line is one part of a series and is written at once, so
 * that at most the last line is incomplete, and that one is dropped.
 */
final class ResultsFile implements Memory, AutoCloseable {
  private static final String MAGIC = "parley-results 1";

  /** More would be no results of ours. */
  private static final long MOST_BYTES = 1L << 30;

  private final Path file;
  private final FileChannel channel;
  private final Map<String, List<Outcome>> kept = new HashMap<>();

  /**
   * What outcomes depend on.
   *
   * @param version of Parley
   * @param digest of the case
   */
  record Key(String version, String digest, long seed, String party, String concession) {
    private List<String> fields() {
      return List.of(version, digest, Long.toString(seed), party, concession);
    }

    private static final List<String> NAMES =
        List.of("version of Parley", "case", "seed", "party", "concession");
  }

  private ResultsFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a file, new or old.
   *
   * @throws BadInput if it holds something else, is in use, or cannot be written
   */
  static ResultsFile open(Path file, Key key) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      ResultsFile results = new ResultsFile(file, channel);
      try {
        results.start(key);
        return results;
      } catch (BadInput | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw BadInput.unwritable(
          "Cannot keep results in `%s`: %s".formatted(file, e.getMessage()),
          "--results with a file in a folder that you may write to");
    }
  }

  private void start(Key key) throws IOException {
    lock();
    if (channel.size() > MOST_BYTES) {
      throw notOurs();
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    if (end == 0 && !text.isEmpty() && !first(key).startsWith(utf8(text))) {
      throw notOurs();
    }
    channel.truncate(end);
    channel.position(end);
    if (end == 0) {
      append(first(key));
      return;
    }
    List<String> lines = utf8(text.substring(0, end)).lines().toList();
    check(lines.getFirst(), key);
    for (int l = 1; l < lines.size(); l++) {
      read(lines.get(l), l + 1);
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock() == null) {
        throw inUse();
      }
    } catch (OverlappingFileLockException _) {
      throw inUse();
    }
  }

  private BadInput inUse() {
    return BadInput.unwritable(
        "`%s` is in use by another run".formatted(file), "wait for it, or name another file");
  }

  private BadInput notOurs() {
    return BadInput.unwritable(
        "`%s` holds no results of parley sensitivity".formatted(file), "name another file");
  }

  private static String first(Key key) {
    return MAGIC + "\t" + String.join("\t", key.fields()) + "\n";
  }

  private void check(String line, Key key) {
    String[] found = line.split("\t", -1);
    List<String> wanted = key.fields();
    if (!found[0].equals(MAGIC) || found.length != wanted.size() + 1) {
      throw notOurs();
    }
    for (int f = 0; f < wanted.size(); f++) {
      if (!found[f + 1].equals(wanted.get(f))) {
        throw BadInput.unwritable(
            "`%s` holds results for another %s: %s, here it is %s"
                .formatted(file, Key.NAMES.get(f), found[f + 1], wanted.get(f)),
            "name another file, or remove this one to begin anew");
      }
    }
  }

  private void read(String line, int number) {
    String[] parts = line.split("\t", -1);
    try {
      List<Outcome> outcomes = Stream.of(parts[2].split(" ", -1)).map(OutcomeText::read).toList();
      kept.put(place(parts[0], Integer.parseInt(parts[1])), outcomes);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      throw BadInput.unwritable(
          "`%s` cannot be read at line %d".formatted(file, number),
          "remove the file to begin anew");
    }
  }

  private static String place(String series, int from) {
    return series + "\t" + from;
  }

  @Override
  public synchronized Optional<List<Outcome>> recall(String series, int from, int size) {
    return Optional.ofNullable(kept.get(place(series, from)))
        .filter(outcomes -> outcomes.size() >= size)
        .map(outcomes -> outcomes.subList(0, size));
  }

  @Override
  public synchronized void keep(String series, int from, List<Outcome> outcomes) {
    String words = outcomes.stream().map(OutcomeText::write).collect(Collectors.joining(" "));
    try {
      append(place(series, from) + "\t" + words + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      int _ = channel.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
