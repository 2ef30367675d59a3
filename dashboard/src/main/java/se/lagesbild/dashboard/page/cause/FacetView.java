package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.gate.CauseFacet;
import se.lagesbild.warehouse.gate.CauseMember;
import se.lagesbild.warehouse.gate.CausePart;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Result;

/**
 * Both periods by the parts of one facet, drawn and as a table.
 *
 * @param id tells it apart on the page
 * @param title its name
 * @param note how many parts there are and how many of them are shown
 * @param reading how to read it, or empty
 * @param chart its drawing, or empty where there is nothing to draw
 * @param rows the same as a table
 */
record FacetView(
    String id,
    String title,
    String note,
    String reading,
    Optional<ChartData> chart,
    List<Row> rows) {

  /**
   * A part.
   *
   * @param title its name
   * @param href where a step into it leads, or empty
   * @param before what the earlier period gives in as long a time
   * @param later the number in the later period
   * @param change of the one from the other
   * @param found whether it changed more than the rest
   */
  record Row(
      String title, String href, String before, String later, String change, boolean found) {}

  static FacetView of(CauseFacet facet, CauseReading reading, String id, Words words) {
    Set<Narrowing> found =
        reading.result().parts().stream().map(CausePart::part).collect(Collectors.toSet());
    List<CauseMember> members = facet.members();
    return new FacetView(
        id,
        words.of(facet.by()),
        shown(members.size(), facet.parts(), words),
        facet.by() == Facet.PLACE ? words.text("cause.places") : "",
        chart(members, found, reading, words),
        members.stream().map(member -> row(member, found, reading, words)).toList());
  }

  private static String shown(int members, int parts, Words words) {
    if (members == 0) {
      return words.text("cause.facet.none", parts);
    }
    return members < parts
        ? words.text("cause.facet.some", parts, members)
        : words.text("cause.facet.all", parts);
  }

  private static Row row(
      CauseMember member, Set<Narrowing> found, CauseReading reading, Words words) {
    CauseState state = reading.state();
    Query language = reading.query();
    String href =
        state.goesDeeper() && !member.part().member().equals("-")
            ? state.within(member.part()).query(language).href(CauseAddress.PATH)
            : "";
    return new Row(
        words.of(member.title()),
        href,
        number(expected(member, reading.result()), words),
        number(value(member.number()), words),
        signed(member.change(), words),
        found.contains(member.part()));
  }

  private static double value(Result.Cell cell) {
    Double value = cell.value();
    return value == null ? 0 : value;
  }

  /** What the earlier period gives in as long a time. */
  static double expected(CauseMember member, CauseResult.Explained result) {
    return result.times() * value(member.before());
  }

  private static String number(double number, Words words) {
    return words.numbers().number(number);
  }

  /** With its sign; the true minus. */
  static String signed(double change, Words words) {
    double shown = Math.round(change * 10) / 10.0;
    String size = words.numbers().number(Math.abs(shown));
    if (shown == 0) {
      return size;
    }
    return (shown > 0 ? "+" : "−") + size;
  }

  private static Optional<ChartData> chart(
      List<CauseMember> members, Set<Narrowing> found, CauseReading reading, Words words) {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    CauseResult.Explained result = reading.result();
    double largest =
        members.stream()
            .flatMap(member -> Stream.of(value(member.number()), expected(member, result)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return Optional.of(
        new ChartData(
            "shift",
            true,
            members.stream()
                .map(member -> words.of(member.title()))
                .map(title -> new ChartData.Period(title, title))
                .toList(),
            List.of(
                new ChartData.Line(
                    Told.periods(result.counted(), words),
                    members.stream()
                        .map(member -> point(expected(member, result), words))
                        .toList()),
                new ChartData.Line(
                    words.dates().range(result.period()),
                    members.stream().map(member -> point(value(member.number()), words)).toList(),
                    new ChartData.Judged(
                        List.of(), List.of(), List.of(), List.of(), marks(members, found, words)))),
            List.of(),
            Scale.upTo(largest, words.numbers())));
  }

  private static ChartData.Point point(double value, Words words) {
    return new ChartData.Point(value, ChartData.EXACT, number(value, words));
  }

  private static List<ChartData.Mark> marks(
      List<CauseMember> members, Set<Narrowing> found, Words words) {
    List<ChartData.Mark> marks = new ArrayList<>();
    IntStream.range(0, members.size())
        .filter(at -> found.contains(members.get(at).part()))
        .forEach(
            at -> {
              CauseMember member = members.get(at);
              marks.add(
                  new ChartData.Mark(
                      at,
                      value(member.number()),
                      member.change() > 0 ? "more" : "fewer",
                      signed(member.change(), words)));
            });
    return marks;
  }
}
