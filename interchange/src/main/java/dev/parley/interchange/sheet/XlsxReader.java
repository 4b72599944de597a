package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.XmlElement;
import dev.parley.interchange.source.XmlReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the first sheet of a workbook (Office Open XML): stored values only, no formula is
 * computed, no link followed.
 */
public final class XlsxReader {
  /** What spreadsheets show of a number; the stored binary one has digits of noise behind. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

  private final SourceFile file;
  private final Map<String, byte[]> parts;
  private final List<String> strings = new ArrayList<>();

  private XlsxReader(SourceFile file) {
    this.file = file;
    this.parts = Archive.read(file);
  }

  /**
   * The table.
   *
   * @throws Refused where the file is no workbook, or too large
   */
  public static Grid read(SourceFile file) {
    return new XlsxReader(file).grid();
  }

  private Grid grid() {
    XmlElement sheet = part(sheetPath());
    if (parts.containsKey("xl/sharedStrings.xml")) {
      part("xl/sharedStrings.xml").all("si").forEach(s -> strings.add(text(s)));
    }
    List<List<Cell>> rows = new ArrayList<>();
    List<XmlElement> stored = sheet.first("sheetData").map(d -> d.all("row")).orElse(List.of());
    int number = 0;
    for (XmlElement row : stored) {
      number = row.attribute("r").flatMap(XlsxReader::whole).orElse(number + 1);
      List<Cell> cells = cells(row, number);
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
      if (rows.size() > Grid.MOST_ROWS) {
        throw tooLarge();
      }
    }
    return new Grid(file, rows, true);
  }

  /** All cells from the first column on, so that a column is an index. */
  private List<Cell> cells(XmlElement row, int number) {
    List<Cell> cells = new ArrayList<>();
    for (XmlElement c : row.all("c")) {
      int column = c.attribute("r").map(XlsxReader::column).orElse(cells.size() + 1);
      if (column > Grid.MOST_COLUMNS) {
        throw tooLarge();
      }
      while (cells.size() < column - 1) {
        cells.add(new Cell("", number, cells.size() + 1));
      }
      if (cells.size() == column - 1) {
        cells.add(new Cell(CsvReader.unguarded(value(c).strip()), number, column));
      }
    }
    return cells;
  }

  private String value(XmlElement cell) {
    String stored = cell.first("v").map(XmlElement::text).orElse("").strip();
    return switch (cell.attribute("t").orElse("n")) {
      case "s" -> whole(stored).filter(i -> i < strings.size()).map(strings::get).orElse("");
      case "inlineStr" -> cell.first("is").map(XlsxReader::text).orElse("");
      case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
      case "n" -> number(stored);
      default -> stored;
    };
  }

  private static String number(String stored) {
    if (stored.isEmpty()) {
      return "";
    }
    try {
      BigDecimal shown = new BigDecimal(stored).round(SHOWN);
      return Math.abs(shown.scale()) > 40
          ? stored
          : shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return stored;
    }
  }

  /** All runs of a text, without the readings that stand beside Japanese ones. */
  private static String text(XmlElement string) {
    StringBuilder text = new StringBuilder();
    string.all("t").forEach(t -> text.append(t.text()));
    string.all("r").forEach(r -> r.all("t").forEach(t -> text.append(t.text())));
    return text.toString();
  }

  private String sheetPath() {
    XmlElement workbook = part("xl/workbook.xml");
    Optional<XmlElement> first =
        workbook.first("sheets").flatMap(s -> s.all("sheet").stream().findFirst());
    String id = first.flatMap(s -> s.attribute("id")).orElse("");
    return part("xl/_rels/workbook.xml.rels").all("Relationship").stream()
        .filter(r -> r.attribute("Id").equals(Optional.of(id)))
        .flatMap(r -> r.attribute("Target").stream())
        .map(t -> t.startsWith("/") ? t.substring(1) : "xl/" + t)
        .findFirst()
        .orElse("xl/worksheets/sheet1.xml");
  }

  private XmlElement part(String path) {
    byte[] part = parts.get(path);
    if (part == null) {
      throw Refused.of(
          FaultCode.MALFORMED,
          file.start(),
          "the file is no workbook: it has no part " + path,
          "save it as .xlsx, or as .csv");
    }
    return XmlReader.read(new SourceFile(file.name() + "!" + path, part));
  }

  private Refused tooLarge() {
    return Refused.of(
        FaultCode.TOO_LARGE,
        file.start(),
        "the sheet has more than 20,000 rows or 200 columns",
        "keep one negotiation in the first sheet");
  }

  private static Optional<Integer> whole(String digits) {
    return digits.matches("\\d{1,8}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private static int column(String reference) {
    var parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      return Grid.MOST_COLUMNS + 1;
    }
    return parts.group(1).chars().reduce(0, (column, c) -> column * 26 + c - 'A' + 1);
  }
}
