package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of an XML document that the contract calls records, or the children of its
 * root. Document types and entities are refused: no export needs them, and they can name other
 * files or grow without end.
 */
final class XmlRowReader extends FileRows {
  private static final XMLInputFactory FACTORY = factory();

  private final ByteSource source;
  private final @Nullable String part;
  private final Map<String, Integer> roles = new HashMap<>();
  private @Nullable InputStream in;
  private @Nullable XMLStreamReader xml;
  private long index;
  private int depth;

  XmlRowReader(@Nullable String part, ByteSource source, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.part = part;
    this.source = source;
    for (int field = 0; field < layout.fields().size(); field++) {
      roles.put(path(layout.fields().get(field).path()), field);
    }
    for (int text = 0; text < layout.freeTexts().size(); text++) {
      roles.put(path(layout.freeTexts().get(text).path()), builder.freeTextRole(text));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static String path(String path) {
    String plain = path.replace("~1", "/").replace("~0", "~");
    return plain.startsWith("/") ? plain : "/" + plain;
  }

  @Override
  @Nullable RawRow read() throws IOException {
    try {
      if (xml == null) {
        builder.beginTable(part, List.of());
        in = source.open();
        xml = FACTORY.createXMLStreamReader(in);
      }
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          return RawRow.broken(
              "filen har en dokumenttyp (DOCTYPE) eller entiteter, som inte tas emot; exportera den utan.");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          requireDepth(depth);
          if (isRecord()) {
            depth--;
            return record();
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      return RawRow.broken(Refusal.findSentence(e).orElseGet(() -> where() + " " + damage()));
    }
  }

  private boolean isRecord() {
    return layout.record == null ? depth == 2 : xml.getLocalName().equals(layout.record);
  }

  private static void requireDepth(int levels) {
    if (levels > Limits.DEPTH) {
      throw new Refusal(
          "filen har fler än %d nivåer; exportera den på nytt.".formatted(Limits.DEPTH));
    }
  }

  private RawRow record() throws XMLStreamException {
    index++;
    builder.begin(index);
    builder.notBlank();
    Map<Integer, StringBuilder> texts = new HashMap<>();
    List<String> names = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    StringBuilder text = new StringBuilder();
    attributes(path, texts);
    int level = 1;
    while (level > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          requireDepth(++level);
          names.add(xml.getLocalName());
          path.append('/').append(xml.getLocalName());
          text.setLength(0);
          attributes(path, texts);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          requireLength(text.length());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          level--;
          if (level > 0) {
            take(path.toString(), text.toString(), texts);
            text.setLength(0);
            path.setLength(path.length() - names.remove(names.size() - 1).length() - 1);
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw new Refusal(
                "filen har en dokumenttyp (DOCTYPE) eller entiteter, som inte tas emot; exportera den utan.");
        default -> {}
      }
    }
    texts.forEach((role, content) -> builder.put(role, content.toString()));
    return builder.finish(null);
  }

  private void attributes(StringBuilder path, Map<Integer, StringBuilder> texts) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      take(path + "/@" + xml.getAttributeLocalName(at), xml.getAttributeValue(at), texts);
    }
  }

  /** An element that stands several times is one text with bars between. */
  private void take(String path, String content, Map<Integer, StringBuilder> texts) {
    Integer role = roles.get(path);
    if (role != null && !content.isBlank()) {
      StringBuilder known = texts.computeIfAbsent(role, key -> new StringBuilder());
      known.append(known.length() == 0 ? "" : "|").append(content.strip());
      requireLength(known.length());
    }
  }

  private void requireLength(int length) {
    if (length > Limits.CELL_CHARS) {
      throw new Refusal(
          "post %d har en text med mer än %d tecken; exportera filen på nytt."
              .formatted(index, Limits.CELL_CHARS));
    }
  }

  @Override
  String where() {
    return "efter post %d".formatted(index);
  }

  @Override
  String damage() {
    return "är XML-texten avklippt eller felaktig; exportera filen på nytt.";
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
