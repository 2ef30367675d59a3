package se.lagesbild.etl.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to do harm, as they are on disk. */
final class HostileFiles {
  private HostileFiles() {}

  /** An archive of one member, whose text stands many times. */
  static byte[] zip(String member, String text, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(member));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int time = 0; time < times; time++) {
        zip.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  /** XML of ten entities, each ten times the one before. */
  static byte[] billionLaughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for (int level = 1; level < 10; level++) {
      text.append(
          "<!ENTITY lol%d \"%s\">".formatted(level, "&lol%d;".formatted(level - 1).repeat(10)));
    }
    text.append(
        "]><Rapporter><Handelserapport><LarmId>&lol9;</LarmId></Handelserapport></Rapporter>");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] deepJson(int levels) {
    String text = "[{\"id\":" + "[".repeat(levels) + "]".repeat(levels) + "}]";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook of one cell that says it has a billion rows. */
  static byte[] workbookOfABillionRows() throws IOException {
    String office = "http://schemas.openxmlformats.org/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relation = "<Relationships xmlns='%spackage/2006/relationships'><Relationship Id='r1' ";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='%spackage/2006/content-types'><Override PartName='/xl/workbook.xml' ContentType='%ssheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='%sworksheet+xml'/></Types>"
            .formatted(office, type, type));
    parts.put(
        "_rels/.rels",
        (relation
                + "Type='%sofficeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>")
            .formatted(office, office));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%1$sspreadsheetml/2006/main' xmlns:r='%1$sofficeDocument/2006/relationships'><sheets><sheet name='Blad1' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(office));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        (relation
                + "Type='%sofficeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
            .formatted(office, office));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%sspreadsheetml/2006/main'><dimension ref='A1:C1000000000'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>"
            .formatted(office));
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return workbook.toByteArray();
  }

  /** One line without end, of which the disk holds no more than the beginning. */
  static void endlessLine(Path file, long bytes) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write("Ärendenr;Inkommet;Kommun;".getBytes(StandardCharsets.UTF_8));
      out.setLength(bytes);
    }
  }

  /** Many rows, and one in the middle that is another. */
  static void rows(Path file, String heading, String row, String middle, int times)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write((heading + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
      for (int time = 0; time < times; time++) {
        out.write(time == times / 2 ? (middle + "\n").getBytes(StandardCharsets.UTF_8) : bytes);
      }
    }
  }
}
