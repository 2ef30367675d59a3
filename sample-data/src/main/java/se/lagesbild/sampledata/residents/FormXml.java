package se.lagesbild.sampledata.residents;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.lagesbild.sampledata.tables.Row;

/** Cases as the online form exports them; the point lies in an element of its own. */
final class FormXml {

  static final List<String> COLUMNS = List.of("Id", "Inkom", "E", "N", "Kategori", "Beskrivning");

  private FormXml() {}

  static byte[] write(List<Row> rows) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("Arenden");
      for (Row row : rows) {
        xml.writeCharacters("\n");
        write(row, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException failure) {
      throw new IllegalStateException("cannot write XML to memory", failure);
    }
  }

  private static void write(Row row, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("Arende");
    element("Id", row, xml);
    element("Inkom", row, xml);
    xml.writeStartElement("Plats");
    element("E", row, xml);
    element("N", row, xml);
    xml.writeEndElement();
    element("Kategori", row, xml);
    element("Beskrivning", row, xml);
    xml.writeEndElement();
  }

  private static void element(String name, Row row, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(row.text(name));
    xml.writeEndElement();
  }
}
