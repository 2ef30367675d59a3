package se.lagesbild.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

final class PdfTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static final byte[] FULL = Pdf.of(PaperPages.full(), DAY);

  private static byte[] pdf(String body) {
    return Pdf.of(PaperPages.with(body), DAY);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
  void meetsTheStandardsForReadersAndArchives(PDFAFlavour standard) throws Exception {
    assertThat(PaperStandards.failures(FULL, standard)).isEmpty();
  }

  @Test
  void theJudgeOfStandardsFindsFaults() throws Exception {
    byte[] tagged = pdf("<p>text</p>");
    try (PDDocument document = Loader.loadPDF(tagged)) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.getDocumentCatalog().setLanguage(null);
      ByteArrayOutputStream untagged = new ByteArrayOutputStream();
      document.save(untagged);

      assertThat(PaperStandards.failures(untagged.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }
  }

  @Test
  void swedishCanBeReadOutAndTheFootStandsOnEverySheet() throws Exception {
    assertThat(text(FULL)).contains("Åldersgränsen på ölkvällar är höjd", "fler än vanligt");
    try (PDDocument document = Loader.loadPDF(FULL)) {
      PDFTextStripper stripper = new PDFTextStripper();
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      for (int page = 1; page <= 2; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).contains(PaperPages.FOOT, page + " / 2");
      }
    }
  }

  @Test
  void saysWhatItIs() throws Exception {
    try (PDDocument document = Loader.loadPDF(FULL)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PaperPages.TITLE);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem top : document.getDocumentCatalog().getDocumentOutline().children()) {
        bookmarks.add(top.getTitle());
        top.children().forEach(below -> bookmarks.add("- " + below.getTitle()));
      }
      assertThat(bookmarks)
          .containsExactly(PaperPages.TITLE, "- Indikatorer", "- Åtgärder och uppföljning");
    }
  }

  @Test
  void allFontsStandInTheFile() throws Exception {
    try (PDDocument document = Loader.loadPDF(FULL)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).contains("DejaVuSansCondensed");
        }
      }
    }
  }

  @Test
  void theSamePageAndDayGiveTheSameBytes() {
    assertThat(Pdf.of(PaperPages.full(), DAY)).isEqualTo(FULL);
    assertThat(Pdf.of(PaperPages.full(), DAY.plusDays(1))).isNotEqualTo(FULL);
  }

  @Test
  void theWarmUpMakesADocument() {
    assertThatCode(Pdf::warmUp).doesNotThrowAnyException();
  }

  @Test
  void nothingIsFetchedFromTheNetwork() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/x.png";
      everyWayToName(address).forEach(PdfTest::pdf);
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void nothingIsFetchedFromTheDisk(@TempDir Path folder) throws IOException {
    Path image = folder.resolve("x.png");
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", image.toFile());

    for (String body : everyWayToName(image.toUri().toString()).toList()) {
      try (PDDocument document = Loader.loadPDF(pdf(body))) {
        assertThat(objects(document.getPage(0).getResources(), PDImageXObject.class))
            .as(body)
            .isEmpty();
      }
    }
  }

  private static Stream<String> everyWayToName(String address) {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " width=\"9\" height=\"9\" aria-label=\"x\">%s</svg>";
    return Stream.of(
            "<img src=\"%s\" alt=\"x\"/>",
            "<p style=\"background-image: url(%s)\">text</p>",
            "<style>@import url(%s);</style>",
            "<object type=\"image/svg+xml\" data=\"%s\"></object>",
            drawing.formatted("<image xlink:href=\"%s\" width=\"9\" height=\"9\"/>"),
            drawing.formatted("<use xlink:href=\"%s#a\"/>"),
            drawing.formatted("<style>@import url(%s);</style>"))
        .map(body -> body.formatted(address));
  }

  @Test
  void chartsAreDrawnInTheirColours() throws IOException {
    try (PDDocument document = Loader.loadPDF(FULL)) {
      BufferedImage charts = new PDFRenderer(document).renderImage(1);
      int blue = 0;
      int black = 0;
      for (int colour :
          charts.getRGB(0, 0, charts.getWidth(), charts.getHeight(), null, 0, charts.getWidth())) {
        blue += (colour & 0xffffff) == 0x0072b2 ? 1 : 0;
        black += (colour & 0xffffff) == 0 ? 1 : 0;
      }
      assertThat(blue).isGreaterThan(1_000).isGreaterThan(10 * black);
    }
  }

  @Test
  void aScriptInADrawingDoesNotRun() throws IOException {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" aria-label=\"x\""
            + " onload=\"throw 1\"><script>throw 1</script></svg><p>text</p>";

    assertThat(text(pdf(drawing))).contains("text");
  }

  @Test
  void aDrawingAsInHtmlIsDrawn() throws IOException {
    String drawing = "<svg width=\"90\" height=\"90\" aria-label=\"x\">%s</svg>";

    assertThat(drawn(pdf(drawing.formatted("<path d=\"M0 0L90 90\" stroke=\"#0072b2\"/>"))))
        .contains("0 0.4471 0.698 SC");
  }

  private static String drawn(byte[] pdf) throws IOException {
    StringBuilder content = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDFormXObject form : objects(document.getPage(0).getResources(), PDFormXObject.class)) {
        content.append(
            new String(form.getContentStream().toByteArray(), StandardCharsets.ISO_8859_1));
      }
    }
    return content.toString();
  }

  /** Everything of this kind that a page draws, also inside of what it draws. */
  private static <T extends PDXObject> List<T> objects(PDResources resources, Class<T> kind)
      throws IOException {
    List<T> objects = new ArrayList<>();
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (kind.isInstance(object)) {
        objects.add(kind.cast(object));
      }
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        objects.addAll(objects(form.getResources(), kind));
      }
    }
    return objects;
  }

  @Test
  void whatAReaderWouldMissIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pdf("<svg width=\"9\" height=\"9\"/>"))
        .withMessageContaining("aria-label");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pdf.of("<html lang=\"sv\"><head/><body/></html>", DAY))
        .withMessageContaining("title");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pdf.of("<html><head><title>x</title></head><body/></html>", DAY))
        .withMessageContaining("language");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a & b</p>",
        "<br>",
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html lang='sv'>&x;</html>"
      })
  void brokenPagesAreRefusedWithALine(String body) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pdf.of(body.startsWith("<!") ? body : PaperPages.with(body), DAY))
        .withMessageContaining("line ");
  }
}
