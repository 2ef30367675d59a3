package se.lagesbild.sampledata.rescue;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.lagesbild.sampledata.tables.Row;

/** Reports as the rescue services' system writes them; an older release wrote ISO 8859-1. */
final class ReportXml {

  private static final YearMonth FIRST_IN_UTF_8 = YearMonth.of(2025, 1);

  private ReportXml() {}

  static byte[] write(List<Row> rows, YearMonth month) {
    String encoding = month.isBefore(FIRST_IN_UTF_8) ? "ISO-8859-1" : "UTF-8";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, encoding);
      xml.writeStartDocument(encoding, "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("Handelserapporter");
      xml.writeAttribute("period", month.toString());
      for (Row row : rows) {
        write(row, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException("cannot write XML to memory", failure);
    }
  }

  private static void write(Row row, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("Handelserapport");
    for (String column : row.columns()) {
      String text = row.text(column);
      if (text.isEmpty()) {
        xml.writeEmptyElement(column);
      } else {
        xml.writeStartElement(column);
        xml.writeCharacters(text);
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }
}
