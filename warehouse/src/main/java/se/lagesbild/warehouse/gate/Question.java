package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * What a reader can ask. Each kind has its disclosure rule.
 *
 * @param <R> the kind of result
 */
public sealed interface Question<R extends Result> {

  /** Which part is asked for. */
  default Slice slice() {
    return Slice.ALL;
  }

  /** What the answer is divided by, or empty. */
  default Optional<Dimension> split() {
    return Optional.empty();
  }

  /**
   * An indicator over time.
   *
   * @param indicator id
   * @param grain step of the series
   * @param split one line per member of this dimension, or empty for one line
   * @param period days asked for, or empty for everything that is known
   * @param slice which part of the indicator
   */
  record Series(
      String indicator,
      Calendar grain,
      Optional<Dimension> split,
      Optional<DateRange> period,
      Slice slice)
      implements Question<Result.Series> {}

  /**
   * An indicator over time beside another series of the same kind, and whether they differ.
   *
   * @param indicator id
   * @param grain step of the series
   * @param period days asked for
   * @param slice which part of the indicator
   * @param against what it is put beside
   */
  record Compared(String indicator, Calendar grain, DateRange period, Slice slice, Against against)
      implements Question<Result.Compared> {}

  /**
   * Of which periods more of an indicator is still expected to be registered.
   *
   * @param indicator id
   * @param grain the periods
   * @param period days asked for
   * @param slice which part of the indicator
   */
  record Unripe(String indicator, Calendar grain, DateRange period, Slice slice)
      implements Question<Result.Unripe> {}

  /**
   * The events of an indicator over time, counted in every way that they can be.
   *
   * @param indicator id
   * @param grain step of the series
   * @param period days asked for
   * @param slice which part of the indicator
   */
  record Measures(String indicator, Calendar grain, DateRange period, Slice slice)
      implements Question<Result.Measures> {}

  /**
   * An indicator in one period, by the members of a dimension.
   *
   * @param indicator id
   * @param by the dimension
   * @param period days asked for, or empty for everything that is known
   * @param slice which part of the indicator
   */
  record Breakdown(String indicator, Dimension by, Optional<DateRange> period, Slice slice)
      implements Question<Result.Breakdown> {
    @Override
    public Optional<Dimension> split() {
      return Optional.of(by);
    }
  }

  /**
   * Whether one period of an indicator is more than usual, as usual, fewer, or cannot be told.
   *
   * @param indicator id
   * @param calendar id of the calendar whose periods are judged
   * @param within a day of the period to judge, or empty for the newest that is told of as a whole
   * @param slice which part of the indicator
   * @param together with how many others it is looked at, itself included: the more, the stronger
   *     the evidence has to be
   */
  record Assessed(
      String indicator, String calendar, Optional<LocalDate> within, Slice slice, int together)
      implements Question<Result.Assessed> {

    /** Looked at alone. */
    public Assessed(String indicator, String calendar, Optional<LocalDate> within, Slice slice) {
      this(indicator, calendar, within, slice, 1);
    }
  }

  /**
   * An indicator over time, taken apart into level, season and rest.
   *
   * @param indicator id
   * @param calendar id of the calendar that the periods belong to
   * @param within a day of the last period, or empty for the newest that is told of as a whole
   * @param slice which part of the indicator
   */
  record Decomposed(String indicator, String calendar, Optional<LocalDate> within, Slice slice)
      implements Question<Result.Decomposed> {}

  /**
   * An indicator by area in one period beside the same time a year before.
   *
   * @param indicator id
   * @param calendar id of the calendar that the periods belong to
   * @param within a day of the period
   * @param slice which part of the indicator
   */
  record Places(String indicator, String calendar, LocalDate within, Slice slice)
      implements Question<PlaceResult.Places> {}

  /**
   * Whether an area changed more than the rest of its municipality in a year, beside the year
   * before.
   *
   * @param indicator id
   * @param end the day after the year, the first of a month
   * @param slice which part of the indicator, of one area
   */
  record Outgrown(String indicator, LocalDate end, Slice slice)
      implements Question<PlaceResult.Outgrown> {

    /** Checks that the year is of whole months. */
    public Outgrown {
      if (end.getDayOfMonth() != 1) {
        throw new IllegalArgumentException("end must be the first of a month, was " + end);
      }
    }
  }

  /**
   * Where events of an indicator lie together more than chance gives, in a year.
   *
   * @param indicator id
   * @param end the day after the year: the first of a month, so that years that are compared do not
   *     tell single days apart
   * @param slice which part of the indicator
   */
  record Spots(String indicator, LocalDate end, Slice slice)
      implements Question<PlaceResult.Spots> {

    /** Checks that the year is of whole months. */
    public Spots {
      if (end.getDayOfMonth() != 1) {
        throw new IllegalArgumentException("end must be the first of a month, was " + end);
      }
    }
  }

  /**
   * How few places hold how much of an indicator in a year, and whether events follow each other.
   *
   * @param indicator id
   * @param end the day after the year
   * @param slice which part of the indicator
   */
  record Concentration(String indicator, LocalDate end, Slice slice)
      implements Question<PlaceResult.Concentration> {}

  /**
   * At which hours of the week events of an indicator happened, in a period.
   *
   * @param indicator id
   * @param period days asked for
   * @param slice which part of the indicator
   */
  record Times(String indicator, DateRange period, Slice slice) implements Question<Result.Times> {}

  /**
   * Where the difference of an indicator between a period and earlier ones lies.
   *
   * @param indicator id
   * @param period the later period
   * @param earlier those it is compared with, at least one, the oldest first, of equal or other
   *     length, before it and apart from it and from each other; of several those are left out that
   *     are not wholly told of
   * @param slice which part of the indicator
   * @param narrowed steps into parts that an answer named, the first first
   */
  record Explained(
      String indicator,
      DateRange period,
      List<DateRange> earlier,
      Slice slice,
      List<Narrowing> narrowed)
      implements Question<CauseResult.Explained> {

    /** Copies the lists. */
    public Explained {
      earlier = List.copyOf(earlier);
      narrowed = List.copyOf(narrowed);
    }

    /** Beside one earlier period. */
    public Explained(
        String indicator,
        DateRange period,
        DateRange earlier,
        Slice slice,
        List<Narrowing> narrowed) {
      this(indicator, period, List.of(earlier), slice, narrowed);
    }

    /** From the first day of all periods to the last. */
    public DateRange days() {
      return new DateRange(earlier.get(0).from(), period.to());
    }

    /** The same question beside other periods. */
    Explained beside(List<DateRange> others) {
      return new Explained(indicator, period, others, slice, narrowed);
    }

    /** The same question of a part. */
    public Explained within(Narrowing part) {
      return new Explained(
          indicator,
          period,
          earlier,
          slice,
          Stream.concat(narrowed.stream(), Stream.of(part)).toList());
    }
  }

  /**
   * Which known periods concern a series: school breaks, or what the police concentrated on.
   *
   * @param indicator id
   * @param grain step of the series
   * @param period days asked for
   * @param slice which part of the indicator
   */
  record Backdrop(String indicator, Calendar grain, DateRange period, Slice slice)
      implements Question<Result.Backdrop> {}

  /**
   * How places and times of events of an indicator shifted between two periods.
   *
   * @param indicator id
   * @param period the later period
   * @param earlier the one it is compared with, before it and apart from it
   * @param slice which part of the indicator
   */
  record Shifted(String indicator, DateRange period, DateRange earlier, Slice slice)
      implements Question<CauseResult.Shifted> {}

  /**
   * What moves with an indicator, at once or ahead of it.
   *
   * @param indicator id
   * @param grain week or month
   * @param slice which part of the indicator
   * @param confounders ids of what is held equal: indicators, and what the calendar gives
   */
  record Companions(String indicator, Grain grain, Slice slice, List<String> confounders)
      implements Question<CauseResult.Companions> {

    /** Copies the list. */
    public Companions {
      confounders = List.copyOf(confounders);
    }
  }

  /**
   * Whether an indicator changed with something that was done.
   *
   * @param indicator id
   * @param slice which part of the indicator; its areas are those where it was done, none is all
   * @param first the day that it began
   * @param last its last day, or empty while it goes on
   * @param comparison ids of areas to compare with; none where there is none
   * @param around ids of areas that it may have moved to; none where nobody asks
   * @param chosenAsWorst whether the place was chosen because it had been bad
   */
  record Evaluated(
      String indicator,
      Slice slice,
      LocalDate first,
      Optional<LocalDate> last,
      List<String> comparison,
      List<String> around,
      boolean chosenAsWorst)
      implements Question<CauseResult.Evaluated> {

    /** Copies the lists. */
    public Evaluated {
      comparison = List.copyOf(comparison);
      around = List.copyOf(around);
    }
  }

  /** What is loaded, how fresh it is per source, and how the last run ended. */
  record Status() implements Question<SourceResult.Status> {}

  /**
   * What a source was expected to deliver, what came, and what became of the rows.
   *
   * @param source id
   */
  record Deliveries(String source) implements Question<SourceResult.Deliveries> {}

  /**
   * Which categories, codes, sources and deliveries the number of an indicator comes from.
   *
   * @param indicator id
   * @param period days asked for, or empty for everything that is known
   * @param slice which part of the indicator
   */
  record Lineage(String indicator, Optional<DateRange> period, Slice slice)
      implements Question<SourceResult.Lineage> {}

  /** Which nightly runs there have been, and how each ended. */
  record Runs() implements Question<SourceResult.Runs> {}

  /**
   * What a nightly run told those who had sent something.
   *
   * @param run its id
   * @param source id of the source whose receipts are read, or empty for the run's own words only
   */
  record Receipts(String run, Optional<String> source) implements Question<SourceResult.Receipts> {}

  /** Which of all watched series differ from what is usual for them. */
  record Signals() implements Question<SignalResult.Signals> {}

  /** How often the judging errs, as it was last measured by simulation. */
  record Calibration() implements Question<SignalResult.Calibration> {}

  /** What is new since the generation before. */
  record Changes() implements Question<SignalResult.Changes> {}
}
