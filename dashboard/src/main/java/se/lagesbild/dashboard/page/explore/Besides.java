package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Against;
import se.lagesbild.warehouse.gate.Result;

/** What stands beside the periods shown: for chart, table and file. */
final class Besides implements Alongside {
  private final Result.Compared compared;
  private final String title;
  private final boolean ofPlaces;
  private final boolean ofYears;
  private final Optional<String> people;
  private final boolean holdsThePlacedOnly;
  private final Words words;

  private Besides(
      Result.Compared compared,
      Against against,
      String title,
      Optional<String> people,
      Words words) {
    this.compared = compared;
    this.title = title;
    this.ofPlaces = isOfPlaces(against);
    this.ofYears = against.kind() == Against.Kind.MEAN_OF_YEARS;
    this.people = people;
    this.holdsThePlacedOnly = against.kind() == Against.Kind.MUNICIPALITY;
    this.words = words;
  }

  static Optional<Besides> of(Exploration exploration, Members members, Words words) {
    ExploreState state = exploration.state();
    return exploration
        .beside()
        .map(
            compared ->
                new Besides(
                    compared,
                    state.against().orElseThrow(),
                    title(
                        state.against().orElseThrow(),
                        state.grain(),
                        members,
                        state.indicator(),
                        words),
                    compared.perInhabitant() && isOfPlaces(state.against().orElseThrow())
                        ? members.people(state, days(compared), words)
                        : Optional.empty(),
                    words));
  }

  private static DateRange days(Result.Compared compared) {
    List<DateRange> periods = compared.periods();
    return new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
  }

  /** Whether two places are compared, not two times. */
  static boolean isOfPlaces(Against against) {
    return switch (against.kind()) {
      case YEAR_BEFORE, MEAN_OF_YEARS -> false;
      case AREAS, MUNICIPALITY, PEERS -> true;
    };
  }

  /** {@code samma månad året före}, {@code hela kommunen} or the name of an area or group. */
  static String title(
      Against against, Calendar grain, Members members, Indicator indicator, Words words) {
    return switch (against.kind()) {
      case YEAR_BEFORE -> words.stepwise("compare.before.", grain);
      case MEAN_OF_YEARS -> words.stepwise("compare.mean.", grain);
      case MUNICIPALITY -> words.text("compare.municipality");
      case AREAS ->
          members.of(Dimension.AREA, indicator, words).stream()
              .filter(member -> against.ids().contains(member.id()))
              .map(Members.Member::title)
              .findFirst()
              .orElse(against.ids().get(0));
      case PEERS -> members.group(against.ids().get(0), words);
    };
  }

  /** Whether what is drawn is as many as among as many inhabitants. */
  private boolean isFitted() {
    return ofPlaces && compared.perInhabitant();
  }

  private String drawn() {
    return Finding.capital(isFitted() ? words.text("compare.fitted", title) : title);
  }

  /** The line. */
  ChartData.Line line() {
    return new ChartData.Line(
        drawn(),
        compared.beside().stream().map(this::point).toList(),
        hasSpread()
            ? new ChartData.Judged(spreads(), List.of(), List.of(), List.of(), List.of())
            : null);
  }

  /** From the municipality of a group with least to the one with most, where that is told. */
  private List<ChartData.Range> spreads() {
    List<ChartData.Range> spreads = new ArrayList<>();
    for (int at = 0; at < compared.beside().size(); at++) {
      Result.Spread spread = compared.beside().get(at).spread();
      if (spread != null) {
        spreads.add(new ChartData.Range(at, spread.low(), spread.high()));
      }
    }
    return spreads;
  }

  private ChartData.Point point(Result.Beside beside) {
    Double value = isFitted() ? beside.fitted() : beside.cell().value();
    boolean whole = value != null && Course.isWhole(beside.cell());
    String number = value == null ? "" : words.numbers().number(value);
    String mark = mark(beside);
    String label = number + (mark.isEmpty() || number.isEmpty() ? mark : " (" + mark + ")");
    return new ChartData.Point(
        value, whole ? ChartData.EXACT : ChartData.MISSING, label.isEmpty() ? "–" : label);
  }

  /** The largest number drawn. */
  DoubleStream largest() {
    return Stream.concat(
            compared.beside().stream()
                .map(beside -> isFitted() ? beside.fitted() : beside.cell().value())
                .flatMap(Stream::ofNullable),
            spreads().stream().map(ChartData.Range::high))
        .mapToDouble(Double::doubleValue);
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    String counted =
        Finding.capital(holdsThePlacedOnly ? words.text("compare.placed", title) : title);
    if (isFitted()) {
      columns.add(counted);
    }
    columns.add(isFitted() ? drawn() : counted);
    if (hasSpread()) {
      columns.add(words.text("compare.peers.spread"));
    }
    return columns;
  }

  /** Whether the municipalities of a group are told from the least to the most in some period. */
  private boolean hasSpread() {
    return compared.beside().stream().anyMatch(beside -> beside.spread() != null);
  }

  @Override
  public List<SeriesTable.Cell> cells(int at) {
    Result.Beside beside = compared.beside().get(at);
    String number = Amounts.of(beside.cell(), words);
    List<SeriesTable.Cell> cells = new ArrayList<>();
    cells.add(new SeriesTable.Cell(number.isEmpty() ? "–" : number, mark(beside), ""));
    if (isFitted()) {
      String fitted = beside.fitted() == null ? "–" : words.numbers().number(beside.fitted());
      cells.add(new SeriesTable.Cell(fitted, "", ""));
    }
    if (hasSpread()) {
      Result.Spread spread = beside.spread();
      String between =
          spread == null
              ? "–"
              : words.numbers().number(spread.low()) + "–" + words.numbers().number(spread.high());
      cells.add(new SeriesTable.Cell(between, "", ""));
    }
    return cells;
  }

  private String mark(Result.Beside beside) {
    if (beside.cell().status() != Result.CellStatus.EXACT) {
      return words.of(beside.cell().status());
    }
    return ofYears ? words.counted("compare.years", beside.years()) : "";
  }

  @Override
  public List<Cell> record(int at) {
    Result.Beside beside = compared.beside().get(at);
    Result.Cell cell = beside.cell();
    return List.of(
        Cell.of(title),
        Cell.of(cell.value()),
        Cell.of(cell.low()),
        Cell.of(cell.high()),
        beside.fitted() == null ? Cell.EMPTY : Cell.of(Math.round(beside.fitted() * 100) / 100.0),
        Cell.of(mark(beside)));
  }

  /** What the numbers beside the series are, of a sheet. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(words.text(isFitted() ? "sheet.beside.fitted" : "sheet.beside", title));
    toldOfPeople().ifPresent(remarks::add);
    return remarks;
  }

  /** Who told of the inhabitants, where these fit the numbers to each other. */
  private Optional<String> toldOfPeople() {
    return people.filter(told -> isFitted());
  }

  /** What the signs in the chart mean. */
  List<String> signs() {
    List<String> signs = new ArrayList<>();
    signs.add(
        words.text(
            isFitted() ? "sign.beside.fitted" : "sign.beside",
            isFitted() ? title : drawn().substring(0, 1).toLowerCase() + drawn().substring(1)));
    if (hasSpread()) {
      signs.add(words.text("sign.beside.spread"));
    }
    toldOfPeople().ifPresent(signs::add);
    boolean gap =
        IntStream.range(0, compared.beside().size())
            .anyMatch(at -> !Course.isWhole(compared.beside().get(at).cell()));
    if (gap) {
      signs.add(words.text("sign.beside.gap"));
    }
    return signs;
  }
}
