package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.schema.LedgerState;

class ReceiptTextTest {
  private static final Delivery DELIVERY =
      new Delivery(
          "id",
          "nvk-felanmalan",
          "NVK_felanmalan_2024_v38.csv",
          "sha",
          1,
          LocalDateTime.of(2024, 9, 23, 6, 0),
          new Delivery.Period(LocalDateTime.of(2024, 9, 22, 23, 59, 59), null, null),
          "path",
          LocalDate.of(2024, 9, 24));

  private static Ledger ledger(long accepted, long rejected) {
    return new Ledger(
        DELIVERY,
        Outcome.APPLIED,
        null,
        accepted + rejected,
        Map.of(LedgerState.ACCEPTED, accepted, LedgerState.REJECTED, rejected),
        new Ledger.Events(accepted, 0, 0));
  }

  @Test
  void saysInWordsWhatBecameOfAFile() {
    String text =
        ReceiptText.of(
            "Felanmälan",
            "händelser",
            ledger(1_900, 20),
            List.of(
                new Rejection(
                    "Inkommet",
                    "not_a_time",
                    20,
                    List.of(
                        new Rejection.Place("7", "2024-13-17 08:15"),
                        new Rejection.Place("Blad1!9", null)))),
            List.of(
                new DeliveryNote("id", "swapped_axes", "", 12, 4, ""),
                new DeliveryNote("id", "mojibake", "Plats", 3, 5, "Ã¶"),
                new DeliveryNote("id", "phone", "Beskrivning", 1, 9, "")),
            LocalDate.of(2024, 11, 22));

    assertThat(text)
        .contains("Kvitto för NVK_felanmalan_2024_v38.csv")
        .contains("Källa: Felanmälan\n")
        .contains("Rader i filen: 1\u00a0920")
        .contains("Kopian av filen sparas till och med 2024-11-22.")
        .contains("Kvalitet: B, några rader kunde inte användas eller är osäkra.")
        .contains(
            "Inkommet: inte en tid som går att läsa (20 rader: rad 7 \"2024-13-17 08:15\", Blad1!9 med flera)")
        .contains(
            "nord- och ostkoordinaten stod i varandras kolumner; de byttes tillbaka (12 rader, först rad 4).")
        .contains(
            "Plats: texten hade fel teckenkodning (där stod Ã¶); den rättades (3 rader, först rad 5)")
        .contains(
            "Beskrivning: fritexten såg ut att innehålla telefonnummer (1 rad, först rad 9). Texten lagrades inte");
  }

  @Test
  void saysOfAFileThatWasUsedThatItWasUsed() {
    LocalDate kept = LocalDate.of(2024, 11, 22);
    Ledger refused = Ledger.unused(DELIVERY, Outcome.REFUSED, "filen är tom.");
    Ledger titled =
        new Ledger(
            DELIVERY,
            Outcome.APPLIED,
            null,
            10,
            Map.of(LedgerState.ACCEPTED, 3L, LedgerState.REJECTED, 2L, LedgerState.STRUCTURAL, 5L),
            new Ledger.Events(3, 0, 0));

    assertThat(ReceiptText.of("Felanmälan", "händelser", titled, List.of(), List.of(), kept))
        .contains("rubriker, summor, fotnoter och tomma rader: 5")
        .contains("Kvalitet: C, många rader kunde inte användas eller är osäkra.");
    assertThat(ReceiptText.of("Felanmälan", "händelser", refused, List.of(), List.of(), kept))
        .contains("Kvalitet: D, filen användes inte.");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, 0, A",
    "100, 1, 0, A",
    "100, 3, 0, B",
    "100, 10, 0, C",
    "100, 60, 0, D",
    "100, 0, 4, A",
    "100, 0, 10, B",
    "100, 0, 60, C",
    "3, 1, 0, B",
    "3, 0, 1, B",
    "3, 2, 0, C",
    "0, 0, 0, A",
  })
  void gradesByWhatCouldBeUsed(long accepted, long rejected, long uncertain, Grade expected) {
    List<DeliveryNote> notes =
        List.of(new DeliveryNote("id", "default_point", "", uncertain, 2, ""));

    assertThat(Grading.of(ledger(accepted, rejected), notes)).isEqualTo(expected);
  }

  /** One of a single row of one's own, in a national file that could be read. */
  @Test
  void aFlawedRowAmongThoseOfOthersIsNoUselessFile() {
    Ledger national =
        new Ledger(
            ledger(0, 1).delivery(),
            Outcome.APPLIED,
            null,
            6,
            Map.of(LedgerState.REJECTED, 1L, LedgerState.OUT_OF_SCOPE, 5L),
            new Ledger.Events(0, 0, 0));

    assertThat(Grading.of(national, List.of())).isEqualTo(Grade.B);
    assertThat(Grading.of(ledger(0, 1), List.of())).isEqualTo(Grade.D);
  }

  @Test
  void everyReasonAndOddityInTheCodeHasWords() throws IOException {
    Set<String> reasons = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Path main = Path.of("src/main/java/se/lagesbild/etl");
    for (String room : List.of("conform", "read")) {
      try (Stream<Path> files = Files.list(main.resolve(room))) {
        for (Path file : files.toList()) {
          String code = Files.readString(file);
          find("(?:reject|broken)\\([^;\"]*\"([a-z_]+)\"", code, reasons);
          find("isGap\\(\\) \\? \"([a-z_]+)\"", code, kinds);
          find("\\.note\\(\"([a-z_]+)\"", code, kinds);
        }
      }
    }
    find(
        "(?:->|return|\\?) \"([a-z_]+)\"",
        Files.readString(main.resolve("conform/Cell.java")),
        reasons);
    String notes = Files.readString(main.resolve("conform/PlaceNote.java"));
    find("\\n  ([A-Z_]+)[,;]", notes, kinds);

    assertThat(reasons).hasSizeGreaterThan(15).contains("personal_data", "above_maximum");
    assertThat(kinds).hasSizeGreaterThan(8);
    reasons.removeAll(Set.of("true", "ja", "j", "yes", "false", "nej", "n", "no"));
    for (String reason : reasons) {
      assertThat(new Rejection("", reason, 1, List.of()).sentence())
          .as(reason)
          .isNotEqualTo(reason);
    }
    for (String kind : kinds) {
      String id = kind.toLowerCase(java.util.Locale.ROOT);
      assertThat(Oddity.sentence(new DeliveryNote("id", id, "", 1, 1, "")))
          .as(id)
          .contains("rad 1");
    }
  }

  @Test
  void everyOddityThatLowersAGradeHasWords() {
    assertThat(Grade.uncertain())
        .allSatisfy(
            kind ->
                assertThat(Oddity.sentence(new DeliveryNote("id", kind, "", 1, 1, "")))
                    .contains("rad 1"));
  }

  private static void find(String pattern, String code, Set<String> found) {
    Matcher matcher = Pattern.compile(pattern).matcher(code);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }
}
