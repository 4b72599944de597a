package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.XmlElement;
import dev.parley.interchange.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the first sheet of a workbook (Office Open XML): stored values only, no formula is
 * computed, no link followed.
 */
public final class XlsxReader {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

  private static final Pattern VALUE = Pattern.compile("<(?:\\w+:)?(?:v|is|f)[ >]");
  private static final String FIRST = "xl/worksheets/sheet1.xml";

  private final SourceFile file;
  private final Map<String, byte[]> parts;

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
    XmlElement workbook = part("xl/workbook.xml");
    List<Sheet> sheets = sheets(workbook);
    XmlElement sheet = part(sheets.getFirst().path());
    XlsxValues values = new XlsxValues(strings(), stale(workbook));
    List<List<Cell>> rows = new ArrayList<>();
    List<XmlElement> stored = sheet.first("sheetData").map(d -> d.all("row")).orElse(List.of());
    int number = 0;
    for (XmlElement row : stored) {
      number = row.attribute("r").flatMap(XlsxReader::whole).orElse(number + 1);
      List<Cell> cells = cells(row, number, values);
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
      if (rows.size() > Grid.MOST_ROWS) {
        throw tooLarge();
      }
    }
    List<String> others = sheets.stream().skip(1).filter(this::filled).map(Sheet::name).toList();
    return new Grid(
        file, rows, Optional.of(new Workbook(sheets.getFirst().name(), others, values.unusable())));
  }

  private List<String> strings() {
    return parts.containsKey("xl/sharedStrings.xml")
        ? part("xl/sharedStrings.xml").all("si").stream().map(XlsxValues::text).toList()
        : List.of();
  }

  /** Scripts store 0 for every formula, and ask spreadsheets to compute when they open it. */
  private static boolean stale(XmlElement workbook) {
    return workbook
        .first("calcPr")
        .flatMap(c -> c.attribute("fullCalcOnLoad"))
        .filter(on -> on.equals("1") || on.equals("true"))
        .isPresent();
  }

  /** All cells from the first column on, so that a column is an index. */
  private List<Cell> cells(XmlElement row, int number, XlsxValues values) {
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
        cells.add(values.cell(c, number, column));
      }
    }
    return cells;
  }

  /** A sheet of the workbook. */
  private record Sheet(String name, String path) {}

  private List<Sheet> sheets(XmlElement workbook) {
    Map<String, String> paths = new HashMap<>();
    for (XmlElement relation : part("xl/_rels/workbook.xml.rels").all("Relationship")) {
      String target = relation.attribute("Target").orElse("");
      paths.put(
          relation.attribute("Id").orElse(""),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
    List<Sheet> sheets =
        workbook.first("sheets").map(s -> s.all("sheet")).orElse(List.of()).stream()
            .map(s ->
                new Sheet(
                    s.attribute("name").orElse(""),
                    paths.getOrDefault(s.attribute("id").orElse(""), FIRST)))
            .toList();
    return sheets.isEmpty() ? List.of(new Sheet("", FIRST)) : sheets;
  }

  /** Told by the text alone, because a sheet that is not read need not keep to the limits. */
  private boolean filled(Sheet sheet) {
    byte[] part = parts.getOrDefault(sheet.path(), new byte[0]);
    return VALUE.matcher(new String(part, StandardCharsets.ISO_8859_1)).find();
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

  static Optional<Integer> whole(String digits) {
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
