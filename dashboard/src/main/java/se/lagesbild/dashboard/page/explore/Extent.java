package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;

/**
 * The days that the sources of an indicator have delivered anything for.
 *
 * @param first first day
 * @param last last day
 */
record Extent(LocalDate first, LocalDate last) {

  /** From the earliest to the latest day of any source; empty when nothing was delivered. */
  static Optional<Extent> of(List<Answer.Coverage> coverage) {
    Optional<LocalDate> first =
        coverage.stream()
            .map(Answer.Coverage::from)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo);
    Optional<LocalDate> last =
        coverage.stream()
            .map(Answer.Coverage::asOf)
            .filter(Objects::nonNull)
            .map(Dates::lastDay)
            .max(LocalDate::compareTo);
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      return Optional.empty();
    }
    return Optional.of(new Extent(first.get(), last.get()));
  }

  /** Whether the reader's period and the delivered days meet. */
  boolean meets(ExploreState state) {
    return !state.from().orElse(first).isAfter(last) && !state.to().orElse(last).isBefore(first);
  }

  /**
   * The days that the state asks for, in whole steps of its grain and within what is delivered, so
   * that the edge of a period the reader typed never looks like a fall in the numbers. Where each
   * of these steps is delivered in part it reaches out to the nearest that is delivered as a whole,
   * if there is one.
   */
  DateRange days(ExploreState state) {
    Calendar grain = state.grain();
    DateRange wanted = wanted(state);
    LocalDate from = grain.startOf(wanted.from());
    LocalDate to = grain.next(grain.startOf(wanted.to().minusDays(1)));
    LocalDate firstWhole = startOfNext(first, grain);
    LocalDate endOfWhole = grain.startOf(last.plusDays(1));
    if (!firstWhole.isBefore(endOfWhole)) {
      return new DateRange(from, to);
    }
    return new DateRange(
        earlier(from, grain.startOf(endOfWhole.minusDays(1))), later(to, grain.next(firstWhole)));
  }

  /**
   * The days that the state asks for, where no whole step of its grain fits into them, so that
   * others are shown; empty where one does.
   */
  Optional<DateRange> tooShort(ExploreState state) {
    DateRange wanted = wanted(state);
    boolean limited = state.span().length().isPresent() || state.from().or(state::to).isPresent();
    LocalDate start = startOfNext(wanted.from(), state.grain());
    return limited && state.grain().next(start).isAfter(wanted.to())
        ? Optional.of(wanted)
        : Optional.empty();
  }

  /** The days that the state asks for, as far as they are delivered. */
  private DateRange wanted(ExploreState state) {
    Calendar grain = state.grain();
    LocalDate lastWanted = earlier(state.to().orElse(last), last);
    LocalDate end = grain.next(grain.startOf(lastWanted));
    LocalDate from = state.span().length().map(end::minus).or(state::from).orElse(first);
    return new DateRange(later(from, first), lastWanted.plusDays(1));
  }

  /** The first day of a step that begins on a day or after it. */
  private static LocalDate startOfNext(LocalDate day, Calendar grain) {
    LocalDate start = grain.startOf(day);
    return start.equals(day) ? start : grain.next(start);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
