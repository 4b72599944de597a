package dev.parley.engine.sensitivity;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/** Evaluates series of points in parts, on several threads, recalling what was kept. */
final class Runs {
  /** A multiple of the scramblings; small enough that little is lost when a run is cut off. */
  static final int PART = 64;

  private final int threads;
  private final Memory memory;
  private final LongConsumer progress;
  private final AtomicLong done = new AtomicLong();

  Runs(int threads, Memory memory, LongConsumer progress) {
    this.threads = threads;
    this.memory = memory;
    this.progress = progress;
  }

  /** One series that is wanted from {@code from}, a multiple of a part, to {@code to}. */
  record Series(String name, int from, int to, IntFunction<Outcome> at) {}

  /** The outcomes of all series, one after the other; independent of the number of threads. */
  List<List<Outcome>> all(List<Series> wanted) {
    List<Callable<List<Outcome>>> tasks = new ArrayList<>();
    for (Series series : wanted) {
      for (int from = series.from(); from < series.to(); from += PART) {
        int first = from;
        int size = Math.min(PART, series.to() - from);
        tasks.add(() -> part(series, first, size));
      }
    }
    List<List<Outcome>> parts = Workers.run(threads, tasks);
    List<List<Outcome>> found = new ArrayList<>();
    int next = 0;
    for (Series series : wanted) {
      List<Outcome> outcomes = new ArrayList<>();
      for (int from = series.from(); from < series.to(); from += PART) {
        outcomes.addAll(parts.get(next++));
      }
      found.add(outcomes);
    }
    return found;
  }

  private List<Outcome> part(Series series, int from, int size) {
    List<Outcome> outcomes =
        memory.recall(series.name(), from, size).orElseGet(() -> computed(series, from, size));
    progress.accept(done.addAndGet(size));
    return outcomes;
  }

  private List<Outcome> computed(Series series, int from, int size) {
    List<Outcome> outcomes = new ArrayList<>(size);
    for (int i = from; i < from + size; i++) {
      try {
        outcomes.add(series.at().apply(i));
      } catch (CannotCompute e) {
        throw new CannotCompute(
            "in draw %d of series %s, %s".formatted(i, series.name(), e.getMessage()),
            e.paths(),
            e.advice());
      }
    }
    memory.keep(series.name(), from, outcomes);
    return outcomes;
  }
}
