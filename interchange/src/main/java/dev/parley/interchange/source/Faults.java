package dev.parley.interchange.source;

import dev.parley.format.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that one reading reports many. */
public final class Faults {
  /** More than anybody reads. */
  private static final int MOST = 20;

  private final List<Fault> list = new ArrayList<>();

  public void add(FaultCode code, Place at, String message, String tryThis) {
    add(new Fault(code, at.position(), message, tryThis, at.file().line(at.line())));
  }

  /** Of a file that has no lines to show, such as a workbook. */
  public void add(FaultCode code, Position at, String message, String tryThis, String line) {
    add(new Fault(code, at, message, tryThis, line));
  }

  private void add(Fault fault) {
    list.add(fault);
    if (list.size() >= MOST) {
      throw new Refused(list);
    }
  }

  public boolean none() {
    return list.isEmpty();
  }

  /**
   * Goes on only where nothing was found.
   *
   * @throws Refused with all faults so far
   */
  public void check() {
    if (!list.isEmpty()) {
      throw new Refused(list);
    }
  }
}
