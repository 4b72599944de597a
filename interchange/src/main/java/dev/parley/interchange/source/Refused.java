package dev.parley.interchange.source;

import java.util.List;

/** A file that cannot be imported or a case that cannot be exported, with the reasons. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public Refused(List<Fault> faults) {
    super(faults.isEmpty() ? "" : faults.getFirst().message());
    this.faults = List.copyOf(faults);
  }

  public static Refused of(FaultCode code, Place at, String message, String tryThis) {
    String line = at.file().line(at.line());
    return new Refused(List.of(new Fault(code, at.position(), message, tryThis, line)));
  }

  /** At least one. */
  public List<Fault> faults() {
    return faults;
  }
}
