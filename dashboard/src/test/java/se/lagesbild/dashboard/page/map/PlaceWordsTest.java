package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.chart.Drawing;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.FewPlaces;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Repeat;
import se.lagesbild.warehouse.gate.Result;

final class PlaceWordsTest {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
  private static final Result.Cell MANY = new Result.Cell(120.0, Result.CellStatus.EXACT);
  private static final Unit REPORTS =
      Unit.of(new Text("anmälningar", "reports"), Words.in(Language.SV));
  private static final List<FewPlaces.Point> CURVE =
      IntStream.rangeClosed(0, 20)
          .mapToObj(at -> new FewPlaces.Point(at / 20.0, Math.sqrt(at / 20.0), at / 20.0))
          .toList();

  private static PlaceWords said(Optional<FewPlaces> few, List<Repeat> repeats) {
    return new PlaceWords(
        new PlaceResult.Concentration(YEAR, MANY, MANY, few, repeats, MANY, MANY),
        REPORTS,
        Words.in(Language.SV));
  }

  private static Optional<FewPlaces> few(boolean concentrated, Long half) {
    return Optional.of(new FewPlaces(200, half, 13.4, concentrated, 6L, 8L, 4L, CURVE));
  }

  @Test
  void saysHowManyChanceWouldHaveGiven() {
    assertThat(said(few(true, 6L), List.of()).sentences())
        .contains(
            "Hälften av årets anmälningar kom från 6 av 200 kända platser. Om varje händelse föll slumpvis på någon plats hade det varit ungefär 14.",
            "Det är mer samlat än slumpen brukar ge. Det säger var det var flest, inte varför.",
            "6 platser hade minst 8 anmälningar; av dem hade 4 minst lika många även året före.");
  }

  @Test
  void oneIsNotCalledSeveral() {
    Optional<FewPlaces> once =
        Optional.of(new FewPlaces(200, 70L, 80.0, false, 120L, 1L, 9L, CURVE));
    Result.Cell one = new Result.Cell(1.0, Result.CellStatus.EXACT);
    PlaceWords alone =
        new PlaceWords(
            new PlaceResult.Concentration(YEAR, one, one, Optional.empty(), List.of(), one, one),
            REPORTS,
            Words.in(Language.SV));

    assertThat(said(once, List.of()).sentences())
        .contains(
            "120 platser hade minst 1 anmälan; av dem hade 9 minst lika många även året före.");
    assertThat(alone.sentences().get(0)).startsWith("Under året har 1 anmälan en känd plats.");
    assertThat(alone.repeatSentences().get(0))
        .startsWith("Under året har 1 anmälan en känd koordinat.");
  }

  @Test
  void takesFewEventsOnManyPlacesForChance() {
    assertThat(said(few(false, 12L), List.of()).sentences())
        .contains("Så samlat kan det bli av slump.");
  }

  @Test
  void doesNotCountOutPlacesThatMayNotBeTold() {
    assertThat(said(few(true, null), List.of()).sentences().get(0))
        .contains("färre än tre av 200 kända platser");
  }

  @Test
  void theCurveIsDrawnBesideThatOfChance() {
    String svg =
        SvgCharts.shared()
            .draw(Drawing.of(said(few(true, 6L), List.of()).curve().orElseThrow(), 640, 260, "x"))
            .toString();

    assertThat(svg).contains("#0072b2", "#b84a00", "20\u00a0%", "100\u00a0%", "Av slump");
  }

  @Test
  void namesTheKindOfPairsThatChanceDoesNotExplain() {
    PlaceWords said =
        said(
            Optional.empty(),
            List.of(
                new Repeat(0, 1, 0, 8, 9L, 8.2, false), new Repeat(1, 100, 0, 8, 7L, 3.04, true)));

    assertThat(said.repeatSentences())
        .containsExactly(
            "Mer än slumpen brukar ge följer händelser på varandra: 1–100 meter bort och 0–7 dagar efter.",
            "Par 1–100 meter bort, 0–7 dagar efter: 7, mot väntade 3. Det säger inte om det är samma person eller samma tillfälle.");
    assertThat(said.repeatRows()).hasSize(2);
    assertThat(said.curve()).isEmpty();
  }

  @Test
  void aYearThatWasNotDeliveredHoldsNoNumbers() {
    Result.Cell none = new Result.Cell(null, Result.CellStatus.NOT_DELIVERED);
    PlaceWords said =
        new PlaceWords(
            new PlaceResult.Concentration(
                YEAR, none, none, Optional.empty(), List.of(), none, none),
            REPORTS,
            Words.in(Language.SV));

    assertThat(said.sentences())
        .containsExactly("Året är inte levererat, så det går inte att säga något.");
    assertThat(said.repeatSentences()).isEqualTo(said.sentences());
  }

  @Test
  void tooFewEventsAreSaidToBeTooFew() {
    assertThat(said(Optional.empty(), List.of()).repeatSentences().get(0)).contains("minst 50");
    assertThat(said(Optional.empty(), List.of()).sentences().get(0)).contains("för få");
  }
}
