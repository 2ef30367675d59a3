package se.lagesbild.etl.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of an XML document that the contract calls records, or the children of its
 * root. Document types and entities are refused: no export needs them, and they can name other
 * files or grow without end. What the contract does not name is passed over and never becomes a
 * text.
 */
final class XmlRowReader extends FileRows {
  private static final int CHILD_OF_ROOT = 2;
  private static final int LOOK_BYTES = 256;

  /** A document that tells its charset itself is believed. */
  private static final Pattern TELLS_CHARSET =
      Pattern.compile("^(\u00FE\u00FF|\u00FF\u00FE|\0|<\0|[^>]*\\bencoding\\s*=)");

  private final ByteSource source;
  private final @Nullable String part;
  private final PathTree paths;
  private final Map<Integer, StringBuilder> texts = new TreeMap<>();
  private @Nullable Closeable input;
  private @Nullable XMLStreamReader xml;
  private Runnable progress = () -> {};
  private long index;
  private int depth;

  XmlRowReader(@Nullable String part, ByteSource source, Layout layout, RowBuilder builder) {
    super(layout, builder);
    this.part = part;
    this.source = source;
    this.paths = PathTree.of(layout, builder);
  }

  /** A factory whose parsers know no document types and fetch nothing. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  @Override
  @Nullable RawRow read() throws IOException {
    try {
      if (xml == null) {
        builder.beginTable(part, Columns.NONE);
        begin();
      }
      while (xml.hasNext()) {
        progress.run();
        if (step() == XMLStreamConstants.START_ELEMENT && isRecord()) {
          return record();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin() throws IOException, XMLStreamException {
    InputStream bytes = new BufferedInputStream(source.open());
    input = bytes;
    bytes.mark(LOOK_BYTES);
    String start = new String(bytes.readNBytes(LOOK_BYTES), StandardCharsets.ISO_8859_1);
    bytes.reset();
    if (TELLS_CHARSET.matcher(start).find()) {
      SteadyStream steady = new SteadyStream(bytes);
      progress = steady::progress;
      xml = factory().createXMLStreamReader(steady);
    } else {
      StrictText text = StrictText.open(bytes, layout.encoding);
      progress = text::beginRecord;
      xml = factory().createXMLStreamReader(text);
    }
  }

  /** The next event; counts how deep it lies. */
  private int step() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
      if (depth > Limits.DEPTH) {
        throw new Refusal(
            "filen har fler än %d nivåer; exportera den på nytt.".formatted(Limits.DEPTH));
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Refusal(
          "filen har en dokumenttyp (DOCTYPE) eller entiteter, som inte tas emot; exportera den utan.");
    }
    return event;
  }

  private boolean isRecord() {
    return layout.record == null
        ? depth == CHILD_OF_ROOT
        : xml.getLocalName().equals(layout.record);
  }

  private RawRow record() throws XMLStreamException {
    builder.begin(index + 1);
    builder.notBlank();
    texts.clear();
    takeElement(paths);
    index++;
    texts.forEach((role, text) -> builder.put(role, text.toString()));
    return builder.finish(null);
  }

  /** Takes the element that has just begun, to its end. */
  private void takeElement(PathTree node) throws XMLStreamException {
    int level = depth;
    takeAttributes(node);
    StringBuilder own = new StringBuilder();
    while (depth >= level) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        takeChild(node);
      } else if (node.role() != RowBuilder.UNREAD) {
        append(event, own);
      }
    }
    take(node.role(), own.toString());
  }

  private void takeChild(PathTree node) throws XMLStreamException {
    String name = xml.getLocalName();
    PathTree child = node.child(name);
    if (child != null) {
      takeElement(child);
    } else if (node == paths && layout.shape.unpivots(name)) {
      StringBuilder text = new StringBuilder();
      passElement(text);
      builder.putUnpivoted(name, text.toString());
    } else {
      passElement(null);
    }
  }

  private void passElement(@Nullable StringBuilder text) throws XMLStreamException {
    int level = depth;
    while (depth >= level) {
      int event = step();
      if (text != null) {
        append(event, text);
      }
    }
  }

  private void append(int event, StringBuilder text) {
    boolean isText =
        event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE;
    if (isText) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void takeAttributes(PathTree node) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      PathTree child = node.child("@" + xml.getAttributeLocalName(at));
      if (child != null) {
        take(child.role(), xml.getAttributeValue(at));
      }
    }
  }

  /** An element that stands several times is one text with bars between. */
  private void take(int role, String text) {
    String stripped = Blank.strip(text);
    if (role != RowBuilder.UNREAD && !stripped.isEmpty()) {
      StringBuilder known = texts.computeIfAbsent(role, key -> new StringBuilder());
      known.append(known.length() == 0 ? "" : "|").append(stripped);
    }
  }

  @Override
  String where() {
    return index == 0 ? "från början" : "efter post %d".formatted(index);
  }

  @Override
  String damage() {
    return "är XML-texten avklippt eller felaktig; exportera filen på nytt.";
  }

  @Override
  public void close() throws IOException {
    if (input != null) {
      input.close();
    }
  }
}
