package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Filters;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;

/**
 * The way of a number back to its deliveries, as an address asks for it.
 *
 * @param indicator whose number
 * @param days asked for, or empty for all that is known
 * @param slice the part of the indicator
 * @param answer what the gate says
 */
record LineageReading(
    Indicator indicator,
    Optional<DateRange> days,
    Slice slice,
    Answer<SourceResult.Lineage> answer) {

  static LineageReading of(Visit visit, Indicator indicator) {
    Optional<DateRange> days = days(visit.query(), visit.words());
    Slice slice = Filters.slice(visit.query(), visit.gate().installation(), indicator);
    return new LineageReading(
        indicator, days, slice, visit.answer(new Question.Lineage(indicator.id(), days, slice)));
  }

  /** Both days, the last one included, or neither. */
  private static Optional<DateRange> days(Query query, Words words) {
    Optional<LocalDate> from = query.day("from");
    Optional<LocalDate> to = query.day("to");
    if (from.isPresent() != to.isPresent()) {
      throw new BadQueryException("error.data.days");
    }
    if (from.isPresent() && to.get().isBefore(from.get())) {
      throw new BadQueryException(
          "error.query.order", words.dates().date(from.get()), words.dates().date(to.get()));
    }
    return from.map(first -> new DateRange(first, to.get().plusDays(1)));
  }

  /** The same as an address; {@code kept} gives language and generation. */
  Query state(Query kept) {
    return of(slice, kept);
  }

  private Query of(Slice part, Query kept) {
    return Filters.written(
        part,
        kept.with("indicator", indicator.id())
            .with("from", days.map(each -> each.from().toString()).stream().toList())
            .with("to", days.map(each -> each.to().minusDays(1).toString()).stream().toList()));
  }

  /** What it is filtered by, each with the address of the view without it. */
  List<Layout.Link> filters(Visit visit) {
    Installation installation = visit.gate().installation();
    List<Layout.Link> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      for (String id : slice.of(dimension)) {
        List<String> others =
            slice.of(dimension).stream().filter(other -> !other.equals(id)).toList();
        filters.add(
            new Layout.Link(
                title(installation, dimension, id, visit.words()),
                of(slice.with(dimension, others), Ways.of(visit).kept()).href(Ways.PATH),
                false));
      }
    }
    return filters;
  }

  private static String title(
      Installation installation, Dimension dimension, String id, Words words) {
    return words.of(dimension) + ": " + Filters.title(installation, dimension, id, words);
  }

  /** What of the address is left out because the indicator cannot be asked for it. */
  List<String> unused(Visit visit) {
    Set<Dimension> possible = Askable.of(visit.gate().installation(), indicator).filters();
    return Arrays.stream(Dimension.values())
        .filter(by -> !possible.contains(by) && !visit.query().many(Filters.name(by)).isEmpty())
        .map(
            by ->
                visit
                    .words()
                    .text(
                        "unused.members",
                        visit.words().of(by),
                        visit.words().of(indicator.title())))
        .toList();
  }
}
