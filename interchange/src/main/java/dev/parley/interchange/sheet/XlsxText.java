package dev.parley.interchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet (Office Open XML). Equal tables give equal bytes: no clock, and
 * parts are stored, because compressors differ from machine to machine.
 */
public final class XlsxText {
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private XlsxText() {}

  /**
   * The workbook.
   *
   * @param bold which rows stand out
   */
  public static byte[] write(List<List<String>> rows, List<Boolean> bold) {
    XlsxText text = new XlsxText();
    try (ZipOutputStream zip = new ZipOutputStream(text.bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + override("/xl/workbook.xml", "sheet.main+xml")
              + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
              + override("/xl/styles.xml", "styles+xml")
              + "</Types>");
      part(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><sheets>"
              + "<sheet name=\"Case\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              relation("rId1", "worksheet", "worksheets/sheet1.xml")
                  + relation("rId2", "styles", "styles.xml")));
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/worksheets/sheet1.xml", sheet(rows, bold));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String path, String xml) throws IOException {
    byte[] content = (XML + xml).getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(LONG_AGO);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String override(String path, String kind) {
    return "<Override PartName=\"" + path + "\" ContentType=\"" + TYPE + kind + "\"/>";
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String styles() {
    String font = "<font>%s<sz val=\"11\"/><name val=\"Calibri\"/></font>";
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\">"
        + font.formatted("")
        + font.formatted("<b/>")
        + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
        + "<xf fontId=\"0\"/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";
  }

  private static String sheet(List<List<String>> rows, List<Boolean> bold) {
    StringBuilder xml = new StringBuilder();
    xml.append("<worksheet xmlns=\"").append(MAIN).append("\"><cols>");
    xml.append("<col min=\"1\" max=\"2\" width=\"34\" customWidth=\"1\"/>");
    xml.append("<col min=\"3\" max=\"").append(Grid.MOST_COLUMNS);
    xml.append("\" width=\"16\" customWidth=\"1\"/></cols><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        cell(xml, rows.get(r).get(c), name(c) + (r + 1), bold.get(r));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void cell(StringBuilder xml, String text, String name, boolean bold) {
    if (text.isEmpty()) {
      return;
    }
    xml.append("<c r=\"").append(name).append(bold ? "\" s=\"1\"" : "\"");
    if (number(text)) {
      xml.append("><v>").append(text).append("</v></c>");
    } else {
      xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.append(escaped(text)).append("</t></is></c>");
    }
  }

  /** Whether a spreadsheet holds the number as it is written. */
  private static boolean number(String text) {
    return text.matches("-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?")
        && text.chars().filter(Character::isDigit).count() <= 15;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String name(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : name(column / 26 - 1) + last;
  }
}
