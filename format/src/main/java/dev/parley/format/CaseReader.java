package dev.parley.format;

import dev.parley.format.Documents.Merged;
import dev.parley.model.Case;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a case folder, strictly: everything that is wrong is reported at once. */
public final class CaseReader {
  private CaseReader() {}

  /**
   * Reads a case.
   *
   * @param folder the case's folder, or its case.yaml
   */
  public static Reading read(Path folder) {
    Problems problems = new Problems();
    Optional<Merged> files =
        CaseFolder.find(folder, problems).flatMap(f -> new Documents(f, problems).read());
    if (files.isEmpty()) {
      return new Reading.Refused(problems.diagnostics());
    }
    CaseBuilder builder = new CaseBuilder(files.get(), problems);
    Case model = builder.build();
    return problems.count() > 0
        ? new Reading.Refused(problems.diagnostics())
        : new Reading.Accepted(model, builder.sourceMap(), problems.diagnostics());
  }

  /** Why a well-formed word cannot be the id of a case; empty where it can. */
  public static Optional<String> reserved(String id) {
    return Ids.reservedFor(id);
  }
}
