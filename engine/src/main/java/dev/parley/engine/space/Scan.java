package dev.parley.engine.space;

import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Visits every package once, in index order within each part of the space. */
public final class Scan {
  /** Fewer packages are not worth a second thread. */
  private static final long SMALL = 1 << 14;

  private Scan() {}

  /** Looks at blocks of packages. */
  public interface Visitor {
    void visit(Block block);
  }

  /**
   * Splits the space into parts, one visitor each.
   *
   * @throws dev.parley.engine.CannotCompute if the packages are too many to visit
   * @return the visitors in index order of their parts; merging them in this order gives the same
   *     result for any number of threads, if merging is associative
   */
  public static <V extends Visitor> List<V> run(Space space, int threads, Supplier<V> fresh) {
    space.shape().requireScannable();
    int codes = space.shape().highCodes();
    int parts = space.shape().size() < SMALL ? 1 : Math.min(codes, threads);
    List<Callable<V>> tasks = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) codes * part / parts);
      int to = (int) ((long) codes * (part + 1) / parts);
      tasks.add(() -> visited(space, fresh.get(), from, to));
    }
    return Workers.run(threads, tasks);
  }

  private static <V extends Visitor> V visited(Space space, V visitor, int from, int to) {
    Block block = new Block(space);
    for (int high = from; high < to; high++) {
      block.fill(high);
      visitor.visit(block);
    }
    return visitor;
  }
}
