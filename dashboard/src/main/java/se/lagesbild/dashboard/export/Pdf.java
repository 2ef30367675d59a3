package se.lagesbild.dashboard.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A page on paper: an A4 document that a screen reader can walk (PDF/UA-1), that an archive can
 * keep (PDF/A-2a), and that is the same byte for byte whenever it is made of the same page and day.
 * Nothing that the page names is fetched, neither from the network nor from the disk; drawings
 * stand in the page as SVG.
 */
public final class Pdf {
  /** The only media type of such a document. */
  public static final String TYPE = "application/pdf";

  private static final String FONT = "DejaVu Sans Condensed";
  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
  private static final String EXAMPLE =
      """
      <html lang="sv"><head><title>0</title></head><body><h1>0</h1>
      <table><thead><tr><th>0</th></tr></thead><tbody><tr><td>0</td></tr></tbody></table>
      <svg width="9" height="9" aria-label="0"><text font-family="DejaVu Sans Condensed">0</text>
      </svg></body></html>
      """;
  private static final Pattern MADE = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

  static {
    // What it warns of is nothing that an administrator could mend.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * Makes the document.
   *
   * @param xhtml a page by {@code paper.jte}; its title, language and drawings' labels go along
   * @param day what the document gives as its date: that of the numbers, never of the clock
   * @throws IllegalArgumentException if the page is no well-formed XHTML, or lacks a title, a
   *     language or words for a drawing
   */
  public static byte[] of(String xhtml, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = renderer(xhtml);
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      date(pdf, day);
      pdf.setDocumentId(fingerprint(xhtml));
      pdf.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the PDF", e);
    }
    return bytes.toByteArray();
  }

  /** Makes a document of nothing, so that the first one need not wait for fonts and classes. */
  public static void warmUp() {
    of(EXAMPLE, LocalDate.EPOCH);
  }

  private static PdfBoxRenderer renderer(String xhtml) {
    PaperFonts.require();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(PaperDocument.of(xhtml), null);
    builder.withProducer("Lägesbild");
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, when);
    }
    font(builder, PaperFonts.REGULAR, 400);
    font(builder, PaperFonts.BOLD, 700);
    return builder.buildPdfRenderer();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(() -> PaperFonts.open(file), FONT, weight, FontStyle.NORMAL, true, EVERYWHERE);
  }

  /** The renderer takes the clock's time, in two places that must agree. */
  private static void date(PDDocument pdf, LocalDate day) throws IOException {
    Calendar midnight = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    pdf.getDocumentInformation().setCreationDate(midnight);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    Matcher made = MADE.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
    if (!made.find()) {
      throw new IllegalStateException("the PDF's metadata say no date");
    }
    String dated = made.replaceFirst("$1" + day + "T00:00:00Z$2");
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static long fingerprint(String xhtml) {
    CRC32 sum = new CRC32();
    sum.update(xhtml.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
