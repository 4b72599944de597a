package dev.parley.interchange.sheet;

import dev.parley.interchange.sheet.Grid.Cell;
import dev.parley.interchange.source.XmlElement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the values out of the cells of a sheet as they are stored; nothing is computed. */
final class XlsxValues {
  /** What spreadsheets show of a number; the stored binary one has digits of noise behind. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final List<String> strings;
  private final boolean stale;
  private final List<Workbook.Unusable> unusable = new ArrayList<>();

  /**
   * Values of one workbook.
   *
   * @param strings the texts that cells name by number
   * @param stale whether the workbook says that its stored results are still to be computed
   */
  XlsxValues(List<String> strings, boolean stale) {
    this.strings = strings;
    this.stale = stale;
  }

  /** The cells so far whose formula has no result. */
  List<Workbook.Unusable> unusable() {
    return List.copyOf(unusable);
  }

  /** The cell with its text; of a formula without a result the formula, so that it can be shown. */
  Cell cell(XmlElement stored, int line, int column) {
    Optional<XmlElement> formula = stored.first("f");
    if (formula.isPresent() && (stale || withoutResult(stored))) {
      Cell cell = new Cell("=" + formula.get().text().strip(), line, column);
      unusable.add(
          new Workbook.Unusable(
              cell,
              "the formula has no stored result",
              "open the workbook in a spreadsheet program and save it, or write the number"));
      return cell;
    }
    Cell cell = new Cell(CsvReader.unguarded(value(stored).strip()), line, column);
    if (type(stored).equals("e")) {
      unusable.add(
          new Workbook.Unusable(
              cell,
              "the formula ends in the error " + cell.text(),
              "mend the formula, or write the number"));
    }
    return cell;
  }

  /** A formula may well have the empty text as its result, and then its type says so. */
  private static boolean withoutResult(XmlElement cell) {
    boolean empty = stored(cell).isEmpty();
    return empty && (cell.first("v").isEmpty() || !type(cell).equals("str"));
  }

  private static String type(XmlElement cell) {
    return cell.attribute("t").orElse("n");
  }

  private static String stored(XmlElement cell) {
    return cell.first("v").map(XmlElement::text).orElse("").strip();
  }

  private String value(XmlElement cell) {
    String stored = stored(cell);
    return switch (type(cell)) {
      case "s" ->
          XlsxReader.whole(stored).filter(i -> i < strings.size()).map(strings::get).orElse("");
      case "inlineStr" -> cell.first("is").map(XlsxValues::text).orElse("");
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
  static String text(XmlElement string) {
    StringBuilder text = new StringBuilder();
    string.all("t").forEach(t -> text.append(t.text()));
    string.all("r").forEach(r -> r.all("t").forEach(t -> text.append(t.text())));
    return text.toString();
  }
}
