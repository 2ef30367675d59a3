package se.lagesbild.dashboard.export;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The judge of PDF standards. */
public final class PaperStandards {
  private PaperStandards() {}

  /** What of a document breaks a standard, each rule once. */
  public static List<String> failures(byte[] pdf, PDFAFlavour standard) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
          .distinct()
          .toList();
    }
  }
}
