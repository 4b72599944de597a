package dev.parley.interchange.sheet;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The XML parts of a zip archive, in memory: nothing is written to a disk, and what a part inflates
 * to is counted while it does.
 */
final class Archive {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_INFLATED = 48 << 20;

  private Archive() {}

  static Map<String, byte[]> read(SourceFile file) {
    Map<String, byte[]> parts = new HashMap<>();
    int left = MOST_INFLATED;
    int entries = 0;
    if (file.bytes().length > SourceFile.MOST_BYTES) {
      throw tooLarge(file);
    }
    file.refuseEmpty();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || ++entries > MOST_ENTRIES) {
          throw tooLarge(file);
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.put(entry.getName(), part);
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      throw Refused.of(
          FaultCode.MALFORMED,
          file.start(),
          "the file is damaged, or no workbook",
          "open it in a spreadsheet and save it again as .xlsx or .csv");
    }
    return parts;
  }

  private static Refused tooLarge(SourceFile file) {
    return Refused.of(
        FaultCode.TOO_LARGE,
        file.start(),
        "the workbook is larger than 16 MiB, or inflates to more than 48 MiB",
        "copy the table into a workbook of its own");
  }
}
