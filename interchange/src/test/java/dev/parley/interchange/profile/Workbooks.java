package dev.parley.interchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.sheet.XlsxText;
import dev.parley.interchange.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook in memory whose parts a test changes as other programs would have written them. */
final class Workbooks {
  static final String SHEET = "xl/worksheets/sheet1.xml";

  private final Map<String, String> parts = new TreeMap<>();

  /** One sheet, named Case; a row for each line, cells between commas. */
  static Workbooks of(String table) {
    List<List<String>> rows = table.lines().map(l -> List.of(l.split(",", -1))).toList();
    Workbooks made = new Workbooks();
    byte[] bytes = XlsxText.write(rows, Collections.nCopies(rows.size(), false));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        made.parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  Workbooks change(String part, String old, String replacement) {
    assertThat(parts.get(part)).contains(old);
    parts.compute(part, (_, text) -> String.valueOf(text).replace(old, replacement));
    return this;
  }

  Workbooks add(String part, String text) {
    parts.put(part, text);
    return this;
  }

  SourceFile file() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceFile("w.xlsx", bytes.toByteArray());
  }
}
