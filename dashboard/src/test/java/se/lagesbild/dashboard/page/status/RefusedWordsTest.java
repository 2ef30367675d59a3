package se.lagesbild.dashboard.page.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.SourceResult.Refusal;
import se.lagesbild.warehouse.gate.SourceResult.RefusedDelivery;

final class RefusedWordsTest {
  private static final RefusedDelivery REFUSED =
      new RefusedDelivery("a.csv", Refusal.REFUSED, "kolumnen Kategori saknas.");

  private static List<Said> said(Language language, RefusedDelivery... refused) {
    return RefusedWords.of(List.of(refused), Words.in(language));
  }

  @Test
  void namesTheFileAndTheReason() {
    assertThat(said(Language.SV)).isEmpty();
    assertThat(said(Language.SV, REFUSED))
        .containsExactly(new Said("Filen a.csv avvisades: kolumnen Kategori saknas.", "sv", false));
    assertThat(said(Language.SV, new RefusedDelivery("b.csv", Refusal.STOPPED, "")))
        .containsExactly(new Said("Filen b.csv stoppades.", "sv", false));
  }

  @Test
  void quotesTheSwedishReasonInEnglish() {
    assertThat(said(Language.EN, REFUSED))
        .containsExactly(
            new Said("The file a.csv was refused. The receipt says, in Swedish:", "en", false),
            new Said("kolumnen Kategori saknas.", "sv", true));
    assertThat(said(Language.EN, new RefusedDelivery("b.csv", Refusal.STOPPED, "")))
        .containsExactly(new Said("The file b.csv was stopped.", "en", false));
  }

  @Test
  void namesThreeAndCountsTheOthers() {
    RefusedDelivery[] five =
        IntStream.range(0, 5)
            .mapToObj(i -> new RefusedDelivery(i + ".csv", Refusal.REFUSED, "filen är tom."))
            .toArray(RefusedDelivery[]::new);

    assertThat(said(Language.SV, five))
        .extracting(Said::text)
        .containsExactly(
            "Filen 0.csv avvisades: filen är tom.",
            "Filen 1.csv avvisades: filen är tom.",
            "Filen 2.csv avvisades: filen är tom.",
            "och 2 filer till som inte används");
  }
}
