package dev.parley.interchange.profile;

import dev.parley.interchange.gmcr.Gmcr;
import dev.parley.interchange.sheet.CsvReader;
import dev.parley.interchange.sheet.XlsxReader;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.JsonReader;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.Tree;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a case of the files of another tool. */
public final class CaseImport {
  private CaseImport() {}

  /**
   * The case that the files describe together, a domain with its profiles or one table.
   *
   * @param files at least one
   * @param id of the case, unless a table states one
   * @throws Refused with every fault found, where there is no case
   */
  public static Imported read(List<SourceFile> files, Format format, String id) {
    Imported imported = readAs(format, files, id);
    List<String> warnings = new ArrayList<>(imported.warnings());
    if (imported.model().parties().size() == 1) {
      warnings.add("there is one party only; the files or columns of the others may be missing");
    }
    warnings.addAll(twins(files));
    return new Imported(imported.model(), imported.losses(), warnings);
  }

  private static Imported readAs(Format format, List<SourceFile> files, String id) {
    return switch (format) {
      case GENIUS -> ProfileCase.of(GeniusReader.read(files), id);
      case GENIUSWEB -> ProfileCase.of(GeniusWebReader.read(files), id);
      case NEGMAS -> ProfileCase.of(NegmasReader.read(files), id);
      case GMCR -> gmcr(single(files), id);
      case XLSX -> SheetCase.of(XlsxReader.read(single(files)), id);
      case CSV -> SheetCase.of(CsvReader.read(single(files)), id);
    };
  }

  /**
   * The format by the extension, and for JSON by what stands in it.
   *
   * @throws Refused where it cannot be told
   */
  public static Format recognise(SourceFile file) {
    return switch (file.extension()) {
      case "xml" -> Format.GENIUS;
      case "json" -> json(file);
      case "yaml", "yml" -> Format.NEGMAS;
      case "gmcr" -> Format.GMCR;
      case "xlsx" -> Format.XLSX;
      case "csv", "tsv", "txt" -> Format.CSV;
      default ->
          throw Refused.of(
              FaultCode.UNKNOWN_FORMAT,
              file.start(),
              "the name does not tell the format",
              "--format genius, geniusweb, negmas, gmcr, xlsx or csv");
    };
  }

  /** Whether a file of a folder may belong to a negotiation at all. */
  public static boolean readable(String name) {
    return List.of("xml", "json", "yaml", "yml", "gmcr", "xlsx", "csv", "tsv")
        .contains(new SourceFile(name, new byte[0]).extension());
  }

  /** A profile that was copied and never changed makes a second party of the first one's will. */
  private static List<String> twins(List<SourceFile> files) {
    Map<ByteBuffer, String> seen = new HashMap<>();
    List<String> twins = new ArrayList<>();
    for (SourceFile file : files) {
      String first = seen.putIfAbsent(ByteBuffer.wrap(file.bytes()), file.name());
      if (first != null) {
        twins.add(first + " and " + file.name() + " hold the same, and are two parties here");
      }
    }
    return twins;
  }

  private static Imported gmcr(SourceFile file, String id) {
    dev.parley.interchange.gmcr.Imported imported = Gmcr.read(file, id);
    return new Imported(imported.model(), imported.losses(), List.of());
  }

  private static Format json(SourceFile file) {
    if (JsonReader.read(file) instanceof Tree.Entries root) {
      boolean web =
          root.get("issuesValues").isPresent()
              || root.map().keySet().stream().anyMatch(k -> k.endsWith("UtilitySpace"));
      return web ? Format.GENIUSWEB : Format.NEGMAS;
    }
    return Format.GENIUSWEB;
  }

  private static SourceFile single(List<SourceFile> files) {
    Optional<SourceFile> second = files.stream().skip(1).findFirst();
    if (second.isPresent()) {
      throw Refused.of(
          FaultCode.DISAGREEMENT,
          second.get().start(),
          "the first file is a whole case; this is a second one",
          "import one of them at a time");
    }
    return files.getFirst();
  }
}
