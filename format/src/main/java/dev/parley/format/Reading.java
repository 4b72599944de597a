package dev.parley.format;

import dev.parley.model.Case;
import java.util.List;

/** What came of reading a case folder. */
public sealed interface Reading {

  /** The case, and where each part of it stands. */
  record Accepted(Case model, SourceMap sources, List<Diagnostic> warnings) implements Reading {
    public Accepted {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * No case, because of at least one error.
   *
   * @param diagnostics all errors, in the order of the files
   */
  record Refused(List<Diagnostic> diagnostics) implements Reading {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
