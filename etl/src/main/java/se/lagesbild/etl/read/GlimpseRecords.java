package se.lagesbild.etl.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** The first records of a JSON or XML text, with the paths of their values as headings. */
final class GlimpseRecords {
  private GlimpseRecords() {}

  /**
   * Records of JSON.
   *
   * @param known contract that names the list, or null for the one with the most records
   */
  static Glimpse json(
      @Nullable String packing,
      CharsetGuess charset,
      String text,
      boolean whole,
      @Nullable SourceContract known)
      throws IOException {
    Records records = new Records();
    String list = list(text, known);
    boolean lines = list == null && text.stripLeading().startsWith("{") && areLines(text);
    try (JsonParser parser = JsonRecord.FACTORY.createParser(text)) {
      if (!lines) {
        enter(parser, list);
      }
      JsonToken token = parser.nextToken();
      long number = 0;
      while (token == JsonToken.START_OBJECT && !records.isFull()) {
        Map<String, String> values = new LinkedHashMap<>();
        object(parser, "", values);
        number++;
        records.add(number, values);
        token = parser.nextToken();
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      if (whole || records.table().rows().size() < 2) {
        throw new Glimpse.NoTable("JSON-texten är avklippt eller felaktig; hämta filen på nytt.");
      }
    }
    Glimpse.Table table = records.table();
    if (table.rows().size() < 2) {
      throw new Glimpse.NoTable("i JSON-texten finns ingen lista av poster med namngivna värden.");
    }
    return new Glimpse(
        lines ? SourceContract.Format.NDJSON : SourceContract.Format.JSON,
        packing,
        charset,
        ',',
        '"',
        list == null || list.isEmpty() ? null : list,
        List.of(table),
        whole && !records.isFull());
  }

  /**
   * JSON Pointer of the list of records: the contract's, or the one with the most objects, the
   * first if equal. Null where there is none, as in lines of JSON.
   */
  private static @Nullable String list(String text, @Nullable SourceContract known)
      throws IOException {
    boolean several = text.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    boolean areLines = known != null && known.format() == SourceContract.Format.NDJSON;
    if (text.stripLeading().startsWith("{") && areLines(text) && (several || areLines)) {
      return null;
    }
    String named = known == null ? null : known.table().record();
    if (named != null) {
      return named.startsWith("/") ? named : "/" + named;
    }
    return longest(text);
  }

  private static @Nullable String longest(String text) throws IOException {
    Map<String, Integer> objects = new LinkedHashMap<>();
    try (JsonParser parser = JsonRecord.FACTORY.createParser(text)) {
      String list = "";
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          depth++;
          list = depth == 1 ? pointer(parser) : list;
        } else if (token == JsonToken.END_ARRAY) {
          depth--;
        } else if (token == JsonToken.START_OBJECT
            && depth == 1
            && parser.getParsingContext().getParent().inArray()) {
          objects.merge(list, 1, Integer::sum);
        }
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      // Of a text that is cut off the lists before the cut tell; what is wrong with it is told
      // when the records are read.
      return longest(objects);
    }
    return longest(objects);
  }

  private static @Nullable String longest(Map<String, Integer> objects) {
    String best = null;
    for (Map.Entry<String, Integer> list : objects.entrySet()) {
      best = best == null || list.getValue() > objects.get(best) ? list.getKey() : best;
    }
    return best;
  }

  private static String pointer(JsonParser parser) {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  private static boolean areLines(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(3).toList();
    return lines.stream()
        .allMatch(line -> line.strip().startsWith("{\"") && line.strip().endsWith("}"));
  }

  /** Moves to the list at a pointer, or to the first one for null. */
  private static void enter(JsonParser parser, @Nullable String list) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY && (list == null || pointer(parser).equals(list))) {
        return;
      }
    }
  }

  private static void object(JsonParser parser, String path, Map<String, String> values)
      throws IOException {
    while (JsonRecord.next(parser) == JsonToken.FIELD_NAME) {
      String child = path + "/" + parser.currentName().replace("~", "~0").replace("/", "~1");
      JsonToken value = JsonRecord.next(parser);
      if (value == JsonToken.START_OBJECT) {
        object(parser, child, values);
      } else if (value == JsonToken.START_ARRAY) {
        values.put(child, list(parser));
      } else {
        values.put(child, value == JsonToken.VALUE_NULL ? "" : parser.getText());
      }
    }
  }

  /** As {@link JsonRecord}: plain values with bars between; what is not plain stays untold. */
  private static String list(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken each = JsonRecord.next(parser);
        each != JsonToken.END_ARRAY;
        each = JsonRecord.next(parser)) {
      boolean plain = each.isScalarValue() && each != JsonToken.VALUE_NULL;
      texts.add(plain ? parser.getText() : "");
      parser.skipChildren();
    }
    return String.join("|", texts);
  }

  /**
   * Records of XML.
   *
   * @param known contract that names the element, or null for the one that stands most often
   */
  static Glimpse xml(
      @Nullable String packing,
      CharsetGuess charset,
      byte[] head,
      boolean whole,
      @Nullable SourceContract known)
      throws IOException {
    String named = known == null ? null : known.table().record();
    String record = named == null ? XmlGlimpse.recordName(head) : named;
    Records records = new Records();
    try {
      XMLStreamReader xml =
          XmlRowReader.factory().createXMLStreamReader(new ByteArrayInputStream(head));
      long number = 0;
      while (xml.hasNext() && !records.isFull()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(record)) {
          Map<String, String> values = new LinkedHashMap<>();
          XmlGlimpse.element(xml, "", values);
          number++;
          records.add(number, values);
        }
      }
    } catch (XMLStreamException e) {
      if (whole || records.table().rows().size() < 2) {
        throw new Glimpse.NoTable(
            "XML-texten är avklippt eller felaktig, eller har en dokumenttyp; exportera den på nytt.");
      }
    }
    if (records.table().rows().size() < 2) {
      throw new Glimpse.NoTable(
          "i XML-texten finns inget element som upprepas och kan vara en rad.");
    }
    return new Glimpse(
        SourceContract.Format.XML,
        packing,
        charset,
        ',',
        '"',
        record,
        List.of(records.table()),
        whole && !records.isFull());
  }

  /** Elements within a document, without meaning. */
  private static final class XmlGlimpse {
    private static final int ELEMENTS = 20_000;

    private XmlGlimpse() {}

    /** The element that has children of its own and stands most often, the outermost if equal. */
    static String recordName(byte[] head) {
      Map<String, Integer> seen = new LinkedHashMap<>();
      List<String> open = new ArrayList<>();
      Set<String> parents = new java.util.LinkedHashSet<>();
      int elements = 0;
      try {
        XMLStreamReader xml =
            XmlRowReader.factory().createXMLStreamReader(new ByteArrayInputStream(head));
        while (xml.hasNext() && elements < ELEMENTS) {
          int event = xml.next();
          if (event == XMLStreamConstants.DTD) {
            throw new Glimpse.NoTable(
                "XML-filen har en dokumenttyp (DOCTYPE), som inte tas emot; exportera den utan.");
          }
          if (event == XMLStreamConstants.START_ELEMENT) {
            elements++;
            if (!open.isEmpty()) {
              parents.add(open.get(open.size() - 1));
            }
            open.add(xml.getLocalName());
            if (open.size() > 1) {
              seen.merge(xml.getLocalName(), 1, Integer::sum);
            }
          } else if (event == XMLStreamConstants.END_ELEMENT) {
            open.remove(open.size() - 1);
          }
        }
      } catch (XMLStreamException e) {
        // A head that is cut off, or what is told when the rows are read.
        elements = ELEMENTS;
      }
      String best = "";
      for (Map.Entry<String, Integer> name : seen.entrySet()) {
        boolean more = seen.getOrDefault(best, 0) < name.getValue();
        best = parents.contains(name.getKey()) && more ? name.getKey() : best;
      }
      return best;
    }

    static void element(XMLStreamReader xml, String path, Map<String, String> values)
        throws XMLStreamException {
      for (int at = 0; at < xml.getAttributeCount(); at++) {
        String name = path + "/@" + xml.getAttributeLocalName(at);
        join(values, name, xml.getAttributeValue(at));
      }
      StringBuilder text = new StringBuilder();
      boolean children = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          children = true;
          element(xml, path + "/" + xml.getLocalName(), values);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          break;
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text.append(xml.getText());
        }
      }
      if (!children && !path.isEmpty()) {
        join(values, path, text.toString());
      }
    }

    private static void join(Map<String, String> values, String path, String text) {
      String stripped = Blank.strip(text);
      values.merge(path, stripped, (a, b) -> a.isEmpty() ? b : b.isEmpty() ? a : a + "|" + b);
    }
  }

  /** Gathers rows whose values have names of their own. */
  private static final class Records {
    private final Map<String, Integer> positions = new TreeMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Glimpse.Row> rows = new ArrayList<>();
    private int cells;

    boolean isFull() {
      return rows.size() >= Glimpse.MOST_ROWS || cells >= Glimpse.MOST_CELLS;
    }

    void add(long line, Map<String, String> values) {
      String[] row = new String[paths.size() + values.size()];
      java.util.Arrays.fill(row, "");
      int width = 0;
      for (Map.Entry<String, String> value : values.entrySet()) {
        Integer at = positions.get(value.getKey());
        if (at == null && paths.size() < Limits.COLUMNS) {
          at = paths.size();
          positions.put(value.getKey(), at);
          paths.add(value.getKey());
        }
        if (at != null) {
          row[at] = Blank.strip(value.getValue());
          width = Math.max(width, at + 1);
        }
      }
      cells += width;
      rows.add(new Glimpse.Row(line, List.of(row).subList(0, width), Set.of()));
    }

    Glimpse.Table table() {
      List<Glimpse.Row> all = new ArrayList<>();
      all.add(new Glimpse.Row(0, List.copyOf(paths), Set.of()));
      all.addAll(rows);
      return new Glimpse.Table(null, false, Set.of(), 0, all);
    }
  }
}
