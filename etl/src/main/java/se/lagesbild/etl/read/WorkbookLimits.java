package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the parts of one workbook ask for, held against the limits. */
final class WorkbookLimits {
  private static final int LETTERS = 26;
  private static final int MOST_INDEX_DIGITS = 9;

  private long sharedTexts;
  private long sharedChars;
  private long greatestShared = -1;
  private long styles;
  private long parts;
  private long formulas;
  private long rows;
  private int cells;
  private long chars;
  private boolean counts;
  private boolean isIndex;
  private final StringBuilder index = new StringBuilder();
  private int depth;

  /** Whether there is a list of styles. */
  boolean hasStyles() {
    return styles > 0;
  }

  /** Reads a part to its end. */
  void check(InputStream part) throws XMLStreamException {
    SteadyStream in = new SteadyStream(part);
    XMLStreamReader parser = XmlRowReader.factory().createXMLStreamReader(in);
    rows = 0;
    depth = 0;
    while (parser.hasNext()) {
      int event = parser.next();
      in.progress();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> begin(parser);
        case XMLStreamConstants.END_ELEMENT -> end(parser.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addText(parser);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refusal(
                "arbetsboken har en dokumenttyp (DOCTYPE) inuti, som inte tas emot; spara den på nytt.");
        default -> {}
      }
    }
  }

  /** Held at the end because shared texts may come after the sheets. */
  void checkReferences() throws IOException {
    if (greatestShared >= sharedTexts) {
      throw new IOException("shared text " + greatestShared + " of " + sharedTexts);
    }
  }

  private void begin(XMLStreamReader parser) {
    depth++;
    limit(depth, Limits.DEPTH, "nivåer");
    switch (parser.getLocalName()) {
      case "dimension" -> checkDimension(parser.getAttributeValue(null, "ref"));
      case "row" -> beginRow(parser.getAttributeValue(null, "r"));
      case "c" -> beginCell(parser);
      case "v" -> isIndex = counts && isIndex;
      case "f" -> beginFormula(parser.getAttributeValue(null, "ref"));
      case "si" -> {
        sharedTexts++;
        limit(sharedTexts, Limits.SHARED_TEXTS, "olika texter");
        chars = 0;
      }
      case "xf", "numFmt" -> {
        styles++;
        limit(styles, Limits.WORKBOOK_PARTS, "format");
      }
      case "sheet", "Relationship", "Override", "Default" -> {
        parts++;
        limit(parts, Limits.WORKBOOK_PARTS, "delar");
      }
      default -> {}
    }
  }

  private void checkDimension(@Nullable String range) {
    if (range != null) {
      for (String corner : range.split(":", 2)) {
        checkAddress(corner);
      }
    }
  }

  private void beginRow(@Nullable String number) {
    rows++;
    cells = 0;
    limit(rows, Limits.ROWS, "rader");
    if (number != null) {
      limit(digits(number, 0), Limits.ROWS, "rader");
    }
  }

  private void beginCell(XMLStreamReader parser) {
    cells++;
    limit(cells, Limits.COLUMNS, "kolumner");
    String address = parser.getAttributeValue(null, "r");
    if (address != null) {
      checkAddress(address);
    }
    chars = 0;
    index.setLength(0);
    counts = true;
    isIndex = "s".equals(parser.getAttributeValue(null, "t"));
  }

  private void beginFormula(@Nullable String range) {
    if (range != null) {
      formulas++;
      limit(formulas, Limits.RANGE_FORMULAS, "formler över områden");
      checkDimension(range);
    }
  }

  private void end(String name) {
    depth--;
    if (name.equals("c")) {
      if (index.length() > 0) {
        greatestShared = Math.max(greatestShared, digits(index, 0));
      }
      counts = false;
      isIndex = false;
    } else if (name.equals("si")) {
      sharedChars += chars;
      limit(sharedChars, Limits.SHARED_TEXT_CHARS, "tecken i sina texter");
    }
  }

  private void addText(XMLStreamReader parser) {
    chars += parser.getTextLength();
    limit(chars, Limits.CELL_CHARS, "tecken i en cell");
    if (isIndex && index.length() <= MOST_INDEX_DIGITS) {
      index.append(parser.getText(), 0, Math.min(parser.getTextLength(), MOST_INDEX_DIGITS + 1));
    }
  }

  private static void checkAddress(String address) {
    long column = 0;
    int at = 0;
    while (at < address.length() && !Character.isDigit(address.charAt(at))) {
      char c = address.charAt(at);
      column = c == '$' ? column : column * LETTERS + Character.toUpperCase(c) - 'A' + 1;
      limit(column, Limits.COLUMNS, "kolumner");
      at++;
    }
    if (at < address.length()) {
      limit(digits(address, at), Limits.ROWS, "rader");
    }
  }

  /** The number from a position on; what is none is greater than everything. */
  private static long digits(CharSequence text, int from) {
    long number = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit || i - from > MOST_INDEX_DIGITS) {
        return Long.MAX_VALUE;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static void limit(long count, long most, String what) {
    if (count > most) {
      throw WorkbookCheck.beyond(what, most);
    }
  }
}
