package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Unit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

final class SquareWordsTest {
  private static final Words SWEDISH = Words.in(Language.SV);
  private static final Unit REPORTS = Unit.of(new Text("anmälningar", "reports"), SWEDISH);

  private final List<GridSquare> squares = new ArrayList<>();

  private SquareGrid grid(double total, boolean mappable, int earlierYears) {
    DateRange year = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    return SquareGrid.of(
        new PlaceResult.Spots(
            year, 250, 500, cell(total), cell(0), mappable, true, earlierYears, squares),
        new TownPlan(250, 530_000, 6_660_000),
        List.of());
  }

  private static Result.Cell cell(double number) {
    return new Result.Cell(number, Result.CellStatus.EXACT);
  }

  private void add(int number, double count, boolean hot, boolean alone, int hotBefore) {
    for (int at = 0; at < number; at++) {
      int easting = 540_000 + squares.size() % 10 * 250;
      int northing = 6_650_000 + squares.size() / 10 * 250;
      squares.add(
          new GridSquare(
              easting,
              northing,
              cell(count),
              count,
              1.0,
              hot,
              alone,
              hotBefore,
              alone,
              false,
              true));
    }
  }

  @Test
  void onePlaceWithMostOfAllComesFirstAndIsNotCalledHot() {
    add(17, 1, false, false, 0);
    add(1, 83, false, true, 0);

    List<String> said = SquareWords.of(grid(100, true, 4), REPORTS, SWEDISH);
    assertThat(said.get(0))
        .matches(
            "Ruta [A-Z]+[0-9]+ har 83 av årets 100 anmälningar med känd koordinat, mer än hälften av dem på en enda plats\\. Den räknas ändå inte som het: .*");
    assertThat(said.get(1)).startsWith("Ingen av 18 rutor sticker ut");
  }

  @Test
  void inTheTableItStandsFirstWithAWordAboutIt() {
    add(17, 1, false, false, 0);
    add(1, 83, false, true, 0);

    SquareRow first = SquareRow.most(grid(100, true, 4), Query.EMPTY, SWEDISH).get(0);
    assertThat(first.count()).isEqualTo("83");
    assertThat(first.hot()).isEqualTo("nej");
    assertThat(first.note())
        .isEqualTo("mycket för sig men inte het, en enda plats står för mer än hälften");
    assertThat(first.href()).isEqualTo("#square-541750-6650250");
  }

  /**
   * Whether the houses around hold anything is not told: the sum is the least beside any ground.
   */
  @Test
  void theSumAroundIsTheLeastWhereTheGroundAroundMayNotBePointedOut() {
    add(4, 7, false, false, 0);
    squares.add(
        new GridSquare(541_000, 6_650_000, cell(5), 1, null, false, false, 0, false, false, false));
    SquareGrid grid = grid(33, true, 4);

    assertThat(SquareRow.of(squares.get(1), grid, Query.EMPTY, SWEDISH).around()).isEqualTo("21");
    assertThat(SquareRow.of(squares.get(4), grid, Query.EMPTY, SWEDISH).around())
        .isEqualTo("minst 12");
  }

  @Test
  void fewPlacesThatHoldMuchAreToldByTheNameOfTheirAreaOnly() {
    add(17, 5, false, false, 0);
    Result.Cell untold = new Result.Cell(null, Result.CellStatus.SUPPRESSED);
    squares.add(
        new GridSquare(545_000, 6_655_000, untold, 0, null, false, true, 0, false, true, false));
    SquareGrid near = grid(100, true, 4);
    SquareGrid grid =
        new SquareGrid(near.spots(), near.plan(), near.window(), List.of(placed("Öster", 4_500)));

    assertThat(grid.shows(squares.get(17))).isFalse();
    assertThat(SquareWords.of(grid, REPORTS, SWEDISH).get(0))
        .startsWith("En eller två platser står för mycket av årets anmälningar")
        .doesNotContainPattern("Ruta [A-Z]");
    assertThat(SquareRow.sorted(grid)).last().isEqualTo(squares.get(17));
    assertThat(SquareRow.of(squares.get(17), grid, Query.EMPTY, SWEDISH).note())
        .isEqualTo("för få platser");
    assertThat(drawn(new SquareMap(grid, "x", SWEDISH))).doesNotContain("class=\"alone\"");
  }

  @Test
  void whereEverySquareIsWithheldNoEmptyMapIsDrawn() {
    Result.Cell untold = new Result.Cell(null, Result.CellStatus.SUPPRESSED);
    for (int at = 0; at < 20; at++) {
      int easting = 540_000 + at * 250;
      squares.add(
          new GridSquare(
              easting, 6_650_000, untold, 0, null, false, false, 0, false, at > 10, false));
    }
    assertThat(grid(40, true, 4).isDrawn()).isFalse();
    assertThat(SquareWords.of(grid(40, true, 4), REPORTS, SWEDISH))
        .containsExactly(
            "Under året har 40 anmälningar en känd koordinat, men i varje ruta är det för få händelser eller för få platser för att antalet ska få visas. Därför ritas ingen karta.");

    add(1, 40, false, false, 0);
    assertThat(grid(40, true, 4).isDrawn()).isTrue();
  }

  @Test
  void everyHotSquareIsListedHoweverManyThereAre() {
    add(30, 20, true, false, 1);
    add(30, 9, false, false, 0);

    assertThat(SquareRow.most(grid(870, true, 4), Query.EMPTY, SWEDISH)).hasSize(30);
  }

  @Test
  void noDensityIsToldOfFewerThanFive() {
    add(1, 4, false, false, 0);
    add(1, 5, false, false, 0);

    assertThat(SquareRow.most(grid(40, true, 4), Query.EMPTY, SWEDISH))
        .extracting(SquareRow::dense)
        .containsExactly("5", "–");
  }

  @Test
  void oneHotSquareIsSpokenOfAsOne() {
    add(1, 20, true, false, 3);
    add(19, 1, false, false, 0);

    assertThat(SquareWords.of(grid(39, true, 4), REPORTS, SWEDISH))
        .contains("Åren före var den het 3 av 4.");
  }

  @Test
  void oneOfSeveralThatLastsIsSpokenOfAsOne() {
    add(1, 20, true, false, 3);
    add(2, 20, true, false, 0);

    assertThat(SquareWords.of(grid(60, true, 4), REPORTS, SWEDISH))
        .contains(
            "Av dem var 1 het även i minst hälften av åren före (4 bedömda). 2 har inte varit heta förut.");
  }

  @Test
  void oneReportIsNotCalledReports() {
    add(1, 1, false, false, 0);

    assertThat(SquareWords.of(grid(1, false, 4), REPORTS, SWEDISH).get(0))
        .startsWith("Under året har 1 anmälan en känd koordinat.");
  }

  @Test
  void whatLiesOutsideOfTheMapIsCounted() {
    for (int at = 0; at < 20; at++) {
      add(5, 9, false, false, 0);
    }
    Result.Cell untold = new Result.Cell(null, Result.CellStatus.SUPPRESSED);
    squares.add(
        new GridSquare(
            570_000, 6_650_000, cell(1), 0.1, 0.0, false, false, 0, false, false, false));

    assertThat(SquareWords.of(grid(901, true, 4), REPORTS, SWEDISH))
        .contains("1 ruta med händelser (1 anmälan) ligger utanför kartbilden; den står i filen.");
    squares.add(
        new GridSquare(580_000, 6_650_000, untold, 0.1, 0.0, false, false, 0, false, false, false));
    assertThat(SquareWords.of(grid(903, true, 4), REPORTS, SWEDISH))
        .contains(
            "2 rutor med händelser (minst 1 anmälan) ligger utanför kartbilden; de står i filen.");
  }

  @Test
  void oneExtremeSquareDoesNotPaintAllOthersPale() {
    for (int at = 1; at <= 40; at++) {
      add(1, at, false, false, 0);
    }
    add(1, 5_000, false, true, 0);
    String map = drawn(new SquareMap(grid(5_820, true, 4), "x", SWEDISH));

    for (int darkness = 1; darkness <= Classes.NUMBER; darkness++) {
      assertThat(map).contains("<rect class=\"class-" + darkness + "\"");
    }
    assertThat(map).containsOnlyOnce("<rect class=\"alone\"");
  }

  @Test
  void ofTwoNamesThatWouldTouchOneIsDrawn() {
    add(17, 1, false, false, 0);
    SquareGrid near = grid(100, true, 4);
    List<SquareGrid.Placed> placed =
        Stream.of("Norr", "Söder", "Öster")
            .map(name -> placed(name, name.equals("Öster") ? 1_000 : 0))
            .toList();
    String map =
        drawn(
            new SquareMap(
                new SquareGrid(near.spots(), near.plan(), near.window(), placed), "x", SWEDISH));

    assertThat(map).contains(">Norr</text>", ">Öster</text>").doesNotContain(">Söder</text>");
  }

  /** An area of a kilometre around a place so far east of the first. */
  private static SquareGrid.Placed placed(String name, int east) {
    double west = 540_000 + east;
    double[][] ring = {
      {west, 6_650_000},
      {west + 1_000, 6_650_000},
      {west + 1_000, 6_650_500},
      {west, 6_650_500},
      {west, 6_650_000}
    };
    return new SquareGrid.Placed(
        new Area(name, name, "1982", false, List.of(), "{}"),
        new Border(List.<double[][]>of(ring)));
  }

  private static String drawn(SquareMap map) {
    StringOutput output = new StringOutput();
    map.writeTo(output);
    return output.toString();
  }
}
