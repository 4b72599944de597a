package dev.parley.interchange.gmcr;

import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;

/** Reads and writes {@code .gmcr} files. */
public final class Gmcr {
  private Gmcr() {}

  /**
   * The case that a file describes.
   *
   * @param id of the case
   * @throws dev.parley.interchange.source.Refused with every fault found, where there is no case
   */
  public static Imported read(SourceFile file, String id) {
    GmcrReader reader = new GmcrReader(file);
    GmcrModel model = reader.read();
    return new GmcrToCase(model, reader.losses()).build(id, file.stem());
  }

  /**
   * The file of a case, with the numbers of its central scenario.
   *
   * @throws CannotExport where the case has no options, or too many states
   */
  public static Exported write(Case model) {
    return new CaseToGmcr(model).write();
  }
}
