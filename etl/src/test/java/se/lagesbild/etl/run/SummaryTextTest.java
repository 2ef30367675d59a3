package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

class SummaryTextTest {
  private final Summary summary =
      new Summary(
          "2024-09-24T031500", LocalDate.of(2024, 9, 24), LocalDateTime.of(2024, 9, 24, 3, 15));

  private static Ledger ledger(String source, String file, long accepted, long rejected) {
    return new Ledger(
        delivery(source, file),
        Outcome.APPLIED,
        null,
        accepted + rejected,
        Map.of(LedgerState.ACCEPTED, accepted, LedgerState.REJECTED, rejected),
        new Ledger.Events(accepted, 12, 3));
  }

  private static Delivery delivery(String source, String file) {
    LocalDateTime day = LocalDateTime.of(2024, 9, 22, 23, 59, 59);
    return new Delivery(
        source + file,
        source,
        file,
        "",
        1,
        day,
        new Delivery.Period(day, null, null),
        "",
        day.toLocalDate());
  }

  @Test
  void isReadFromTheTop() {
    summary.add(
        List.of(
            ledger("polisen-anmalda-brott", "a.csv", 12_345, 0),
            ledger("polisen-anmalda-brott", "b.csv", 655, 0),
            ledger("nvk-felanmalan", "c.csv", 80, 8)));
    summary.warn("inbox", "en fil ligger kvar.");
    summary.warn(Warning.Gravity.DOUBTFUL, "nvk-felanmalan", "många rader kunde inte användas.");
    summary.warn(Warning.Gravity.MISSING, "polisen-anmalda-brott", "leveransen är sen.");
    summary.warn(Warning.Gravity.UNUSED, "sdr-raddningstjanst", "x.xml: filen är avklippt.");
    summary.end(Summary.Ending.PUBLISHED, 7, "Generation 7 är publicerad.");

    assertThat(SummaryText.of(summary).replace('\u00a0', '_'))
        .isEqualTo(
            """
            Generation 7 är publicerad.

            Källa                  Leveranser   Rader     Nya  Ändrade  Återtagna  Avvisade  Kvalitet
            nvk-felanmalan                  1      88      80       12          3         8         C
            polisen-anmalda-brott           2  13_000  13_000       24          6         0         A

            4 varningar, värst först:
              sdr-raddningstjanst: x.xml: filen är avklippt.
              polisen-anmalda-brott: leveransen är sen.
              nvk-felanmalan: många rader kunde inte användas.
              inbox: en fil ligger kvar.

            Kvitton och sammanfattning: receipts/2024-09-24T031500/
            """);
  }

  @Test
  void saysLittleWhenLittleHappened() {
    summary.warn(Warning.Gravity.MISSING, "nvk-felanmalan", "leveransen är sen.");
    summary.end(Summary.Ending.NOTHING_NEW, 7, "Inget nytt har kommit.");

    assertThat(SummaryText.of(summary))
        .isEqualTo(
            """
            Inget nytt har kommit.

            1 varning:
              nvk-felanmalan: leveransen är sen.

            Sammanfattning: receipts/2024-09-24T031500/
            """);
  }

  @Test
  void whatWasWithdrawnStandsBesideTheTable() {
    Delivery delivery = delivery("nvk-felanmalan", "a.csv");
    summary.add(List.of(Ledger.unused(delivery, Outcome.WITHDRAWN, "återkallad: fel fil")));

    assertThat(SummaryText.of(summary))
        .contains("\nnvk-felanmalan: a.csv är återkallad: fel fil\n")
        .doesNotContain("Kvalitet");
  }

  @Test
  void aSourceOfWhichNothingWasUsedHasTheLowestQuality() {
    summary.add(
        List.of(Ledger.unused(delivery("nvk-felanmalan", "a.csv"), Outcome.REFUSED, "tom")));

    assertThat(SummaryText.of(summary)).containsPattern("nvk-felanmalan +1 +0 +0 +0 +0 +0 +D");
  }

  @Test
  void aSourceWithAnUnusedDeliveryIsNotOfGoodQuality() {
    summary.add(
        List.of(
            ledger("nvk-felanmalan", "a.csv", 100, 0),
            Ledger.unused(delivery("nvk-felanmalan", "b.csv"), Outcome.REFUSED, "tom")));

    assertThat(SummaryText.of(summary)).containsPattern("nvk-felanmalan +2 +100 .* C\n");
  }

  @Test
  void countsInTheSingularAndThePlural() {
    assertThat(Figures.counted(1, "leverans", "leveranser")).isEqualTo("1 leverans");
    assertThat(Figures.counted(0, "leverans", "leveranser")).isEqualTo("0 leveranser");
    assertThat(Figures.counted(12_345, "rad", "rader")).isEqualTo("12\u00a0345 rader");
    assertThat(Figures.seconds(0.04)).isEqualTo("0,0 s");
    assertThat(Figures.seconds(1234.56)).isEqualTo("1\u00a0234,6 s");
  }
}
