package se.lagesbild.dashboard.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page as the renderer of paper wants it: with its style sheet, with bookmarks made of its
 * headings, and with the labels of its drawings where PDF looks for them. What would leave a reader
 * of the file without an answer (no title, no language, a drawing without words) is refused.
 */
final class PaperDocument {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Never run, and what draws fails on a style sheet without an address. */
  private static final List<String> NOT_DRAWN = List.of("script", "style");

  private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

  private final Document document;

  private PaperDocument(Document document) {
    this.document = document;
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if it is no well-formed XHTML, or lacks what a reader needs
   */
  static Document of(String xhtml) {
    PaperDocument paper = new PaperDocument(parsed(xhtml));
    paper.requireTitleAndLanguage();
    paper.drawings();
    paper.bookmarks();
    paper.style();
    return paper.document;
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      // Without a document type there are no entities, and nothing that could be fetched.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new IllegalArgumentException(
          "the page is no well-formed XHTML, line " + e.getLineNumber() + ": " + e.getMessage(), e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException("the page is no well-formed XHTML", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from memory", e);
    }
  }

  private void requireTitleAndLanguage() {
    if (document.getDocumentElement().getAttribute("lang").isBlank()) {
      throw new IllegalArgumentException("the page says no language: <html lang=\"…\">");
    }
    List<Element> titles = all("title");
    if (titles.isEmpty() || titles.get(0).getTextContent().isBlank()) {
      throw new IllegalArgumentException("the page has no title: <head><title>…");
    }
  }

  private void drawings() {
    for (Element drawing : all("svg")) {
      String label = drawing.getAttribute("aria-label");
      if (label.isBlank()) {
        throw new IllegalArgumentException("a drawing has no aria-label that says what it shows");
      }
      drawing.setAttribute("alt", label);
      asSvg(drawing);
      NOT_DRAWN.forEach(name -> remove(drawing, name));
    }
  }

  private static void remove(Element drawing, String name) {
    NodeList found = drawing.getElementsByTagName(name);
    while (found.getLength() > 0) {
      found.item(0).getParentNode().removeChild(found.item(0));
    }
  }

  /** In HTML a drawing needs no namespace; what draws it does. */
  private void asSvg(Node node) {
    if (node instanceof Element element && !SVG.equals(element.getNamespaceURI())) {
      node = document.renameNode(element, SVG, element.getLocalName());
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      asSvg(children.item(i));
    }
  }

  private void bookmarks() {
    Element bookmarks = document.createElement("bookmarks");
    Element[] open = new Element[HEADINGS.size() + 1];
    open[0] = bookmarks;
    int number = 0;
    for (Element heading : all("*")) {
      int level = HEADINGS.indexOf(heading.getTagName());
      if (level >= 0) {
        if (heading.getAttribute("id").isEmpty()) {
          heading.setAttribute("id", "heading-" + number++);
        }
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        open[level].appendChild(bookmark);
        for (int below = level + 1; below < open.length; below++) {
          open[below] = bookmark;
        }
      }
    }
    head().appendChild(bookmarks);
  }

  private void style() {
    Element style = document.createElement("style");
    style.setTextContent(resource("paper.css"));
    head().appendChild(style);
  }

  private Element head() {
    return all("head").get(0);
  }

  private List<Element> all(String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static String resource(String name) {
    try (InputStream stream = PaperDocument.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the class path", e);
    }
  }
}
