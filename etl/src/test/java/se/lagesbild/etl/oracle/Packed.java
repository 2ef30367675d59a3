package se.lagesbild.etl.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.lagesbild.etl.oracle.FileFormat.Draft;
import se.lagesbild.etl.oracle.FileFormat.Written;

/** Writes packed files, the same bytes for the same content. */
final class Packed {
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2024, 1, 1, 0, 0);
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Packed() {}

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : new TreeMap<>(members).entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(member.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Written workbook(List<String> columns, List<Draft> rows, Random random) {
    StringBuilder sheet = new StringBuilder("<sheetData>");
    List<String> headings = new ArrayList<>(columns);
    headings.add(random.nextInt(columns.size()), "FRITEXT");
    row(sheet, 1, headings, random);
    List<SentRow> sent = new ArrayList<>();
    int line = 1;
    for (Draft row : rows) {
      line += 1 + random.nextInt(2);
      List<String> cells =
          headings.stream().map(name -> row.values().getOrDefault(name, "")).toList();
      row(sheet, line, cells, random);
      sent.add(
          new SentRow(
              "",
              line,
              cells.stream().allMatch(String::isEmpty) ? SentRow.Shape.BLANK : row.shape(),
              row.values()));
    }
    byte[] whole = workbook(sheet.append("</sheetData>").toString());
    return new Written(whole, sent, Arrays.copyOf(whole, whole.length - 40), List.of());
  }

  private static void row(StringBuilder sheet, int number, List<String> cells, Random random) {
    sheet.append("<row r=\"%d\">".formatted(number));
    for (int at = 0; at < cells.size(); at++) {
      String text = cells.get(at);
      String reference = "" + (char) ('A' + at) + number;
      if (text.matches("[1-9][0-9]{0,5}") && random.nextBoolean()) {
        sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(reference, text));
      } else if (!text.isEmpty()) {
        sheet.append(
            "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(reference, text.replace("<", "&lt;")));
      }
    }
    sheet.append("</row>");
  }

  private static byte[] workbook(String sheetData) {
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                .formatted(TYPE)
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/>".formatted(TYPE)
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>"
                .formatted(TYPE));
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/styles.xml", "<styleSheet xmlns=\"%s\"/>".formatted(SHEET));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(SHEET, OFFICE));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(SHEET, sheetData));
    Map<String, byte[]> members = new TreeMap<>();
    parts.forEach(
        (name, text) -> members.put(name, (DECLARATION + text).getBytes(StandardCharsets.UTF_8)));
    return zip(members);
  }

  private static String relation(String kind, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(RELATIONS, OFFICE, kind, target);
  }
}
