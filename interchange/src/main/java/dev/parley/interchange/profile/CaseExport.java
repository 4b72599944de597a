package dev.parley.interchange.profile;

import dev.parley.interchange.gmcr.CannotExport;
import dev.parley.interchange.gmcr.Gmcr;
import dev.parley.interchange.sheet.CsvText;
import dev.parley.interchange.sheet.XlsxText;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes files of another tool of a case. */
public final class CaseExport {
  private CaseExport() {}

  /**
   * The files.
   *
   * @throws Refused where nothing of the case has a place in the format
   */
  public static Exported write(Case model, Format format) {
    return switch (format) {
      case GENIUS -> GeniusWriter.write(CaseProfiles.of(model), model.id());
      case GENIUSWEB -> GeniusWebWriter.write(CaseProfiles.of(model), model.id());
      case NEGMAS -> NegmasWriter.write(CaseProfiles.of(model), model.id());
      case GMCR -> gmcr(model);
      case XLSX -> {
        CaseSheet.Table table = CaseSheet.of(model);
        yield file(model.id() + ".xlsx", XlsxText.write(table.rows(), table.bold()), table);
      }
      case CSV -> {
        CaseSheet.Table table = CaseSheet.of(model);
        yield file(model.id() + ".csv", CsvText.write(table.rows()), table);
      }
    };
  }

  private static Exported gmcr(Case model) {
    try {
      dev.parley.interchange.gmcr.Exported written = Gmcr.write(model);
      byte[] content = written.text().getBytes(StandardCharsets.UTF_8);
      return new Exported(
          List.of(new Exported.File(model.id() + ".gmcr", content)), written.losses());
    } catch (CannotExport e) {
      throw Refused.of(
          FaultCode.NO_PLACE,
          new SourceFile(model.id(), new byte[0]).start(),
          String.valueOf(e.getMessage()),
          e.advice());
    }
  }

  private static Exported file(String name, byte[] content, CaseSheet.Table table) {
    return new Exported(List.of(new Exported.File(name, content)), table.losses());
  }
}
