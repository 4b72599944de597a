package dev.parley.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The only place that makes threads: independent tasks, their results in the order given. */
public final class Workers {
  private Workers() {}

  /**
   * Runs all tasks on at most {@code threads} threads.
   *
   * @throws RuntimeException the first task's, if one throws
   */
  public static <T> List<T> run(int threads, List<? extends Callable<T>> tasks) {
    if (threads == 1 || tasks.size() <= 1) {
      return tasks.stream().<T>map(Workers::here).toList();
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()))) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(result(future));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  /** Works on a stretch of whole numbers. */
  public interface Stretch {
    /**
     * Works on one stretch.
     *
     * @param to the number after the last
     */
    void run(int from, int to);
  }

  /** Cuts whole numbers into stretches of a length, on at most {@code threads} threads. */
  public static void stretches(int threads, int begin, int end, int length, Stretch task) {
    List<Callable<Boolean>> stretches = new ArrayList<>();
    for (int from = begin; from < end; from += length) {
      int first = from;
      int last = Math.min(end, from + length);
      stretches.add(() -> {
        task.run(first, last);
        return true;
      });
    }
    List<Boolean> _ = run(threads, stretches);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The results of two tasks. */
  public record Both<A, B>(A first, B second) {}

  /**
   * Runs two tasks side by side; on a single thread one after the other.
   *
   * @throws RuntimeException what a task throws; where it is the second, the first is interrupted
   */
  public static <A, B> Both<A, B> both(int threads, Callable<A> first, Callable<B> second) {
    if (threads == 1) {
      return new Both<>(here(first), here(second));
    }
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<A> beside = pool.submit(first);
      try {
        B own = here(second);
        return new Both<>(result(beside), own);
      } catch (RuntimeException e) {
        pool.shutdownNow();
        throw e;
      }
    }
  }

  /**
   * Ends work that somebody has cancelled by interrupting its thread; called every second at least.
   *
   * @throws CannotCompute if the current thread was interrupted
   */
  public static void stopIfCancelled() {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private static CannotCompute interrupted() {
    return new CannotCompute("the computation was interrupted", List.of(), "run it again");
  }

  private static <T> T here(Callable<T> task) {
    try {
      return task.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
