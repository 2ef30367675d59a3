package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;

/** What the gate lets out, after disclosure control. */
public sealed interface Result
    permits CauseResult,
        PlaceResult,
        SignalResult,
        SourceResult,
        Result.Series,
        Result.Measures,
        Result.Breakdown,
        Result.Assessed,
        Result.Compared,
        Result.Unripe,
        Result.Backdrop,
        Result.Times,
        Result.Decomposed {

  /**
   * Lines over common periods.
   *
   * @param grain step of the periods
   * @param split dimension of the lines, or empty for a single one
   * @param periods every period from first to last, without gaps
   * @param lines one per member, the largest total first; a single one without split
   * @param total all lines together
   */
  record Series(
      Calendar grain,
      Optional<Dimension> split,
      List<DateRange> periods,
      List<Line> lines,
      Line total)
      implements Result {}

  /**
   * One line of a series.
   *
   * @param key id of the member, empty for the whole
   * @param title its name
   * @param cells one per period
   */
  record Line(String key, Text title, List<Cell> cells) {}

  /**
   * One number, or the interval that it lies in.
   *
   * @param value the number that may be shown, or null when there is none
   * @param status how it is to be read
   * @param low smallest number it can be, where a source has withheld parts of it or states the
   *     limits of an estimate; else null
   * @param high greatest number it can be, or null when that is not known or the number is exact
   * @param silent what of its period came without numbers, or null when all of it has some
   */
  record Cell(
      @Nullable Double value,
      CellStatus status,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Silent silent) {

    /** A number, or the interval that it lies in. */
    public Cell(
        @Nullable Double value, CellStatus status, @Nullable Double low, @Nullable Double high) {
      this(value, status, low, high, null);
    }

    /** A number, or none. */
    public Cell(@Nullable Double value, CellStatus status) {
      this(value, status, null, null);
    }

    /** The same, of a period of which a part came without numbers. */
    Cell beside(@Nullable Silent some) {
      return new Cell(value, status, low, high, some);
    }

    /** Whether something is known of it, but not the number itself. */
    public boolean isInterval() {
      return value == null && low != null;
    }
  }

  /**
   * Periods that came and of which their source tells no number, as there was nothing to count.
   *
   * @param periods how many
   * @param grain as long as the source's own
   */
  record Silent(int periods, Grain grain) {}

  /** How a number is to be read. */
  enum CellStatus {
    /** Counted exactly; zero means that a delivery says there was nothing. */
    EXACT,
    /** Estimated by the source, which states the limits that the true number lies within. */
    ESTIMATED,
    /** Rounded so that nobody can be singled out. */
    ROUNDED,
    /** Not shown, so that nobody can be singled out; where a source withholds it, an interval. */
    SUPPRESSED,
    /** Nobody has counted a part of it, so that it is at least what the others come to. */
    MISSING_PARTS,
    /** Some parts of it are withheld by the source and others missing. */
    SUPPRESSED_AND_MISSING,
    /** It was delivered, and the source tells no number of it, as there was nothing to count. */
    NO_NUMBERS,
    /** Deliveries cover only a part of the period. */
    PARTIAL,
    /** No delivery covers the period. */
    NOT_DELIVERED,
    /** The source tells only of longer periods, or of others. */
    TOO_FINE,
    /** Several places are asked for, and their numbers are not added. */
    NOT_ADDED
  }

  /**
   * The same events counted in several ways, over common periods.
   *
   * @param grain step of the periods
   * @param periods every period from first to last, without gaps
   * @param measures reports, crimes, places, harm and rate, in this order
   * @param weights version of the weights that harm is counted by, or empty where there are none
   * @param demonstration whether these weights are made up
   * @param unaddressed share of what the indicator counts that happened at no known place, 0-1, or
   *     null where that is not told
   */
  record Measures(
      Calendar grain,
      List<DateRange> periods,
      List<Measured> measures,
      String weights,
      boolean demonstration,
      @Nullable Double unaddressed)
      implements Result {}

  /**
   * Numbers by member.
   *
   * @param by the dimension
   * @param period the days counted
   * @param members the largest first
   * @param total all members together
   */
  record Breakdown(Dimension by, DateRange period, List<Member> members, Cell total)
      implements Result {}

  /**
   * One member of a breakdown.
   *
   * @param key id
   * @param title its name
   * @param cell its number
   */
  record Member(String key, Text title, Cell cell) {}

  /**
   * What can be said of one period of a series.
   *
   * @param period the period judged
   * @param cell its number
   * @param verdict the word for it
   * @param words what was observed, how sure that is and what it does not say, or why nothing can
   *     be said; empty for those who may not see the counts
   * @param usual what nine of ten comparable periods hold, as far as it is registered by now, or
   *     null when that is not known
   * @param whenRipe how many the period will probably hold when all is registered, or null when all
   *     is
   * @param ratio how many times the usual level it may be, 90 in 100, or null when that is not
   *     known
   * @param chance how often chance gives as much evidence, from 0 to 1
   * @param together the last periods whose sum bears the word, where it is not the period alone
   * @param trend the steady change over the years, or null where they bear none
   * @param next how many the next period will probably hold at the usual level, or null
   * @param lasting the same at the level of the last periods, or null where these do not differ
   * @param history the periods up to the one judged, in order
   * @param turns when the level seems to have changed, in order
   * @param artefact what in how it was registered may explain that it differs
   * @param changed when it began to be registered as it is now, or null where it always was
   */
  record Assessed(
      DateRange period,
      Cell cell,
      Verdict verdict,
      Optional<Text> words,
      @Nullable Spread usual,
      @Nullable Spread whenRipe,
      @Nullable Spread ratio,
      double chance,
      Optional<Together> together,
      @Nullable Trend trend,
      @Nullable Spread next,
      @Nullable Spread lasting,
      List<Step> history,
      List<Turn> turns,
      Optional<Text> artefact,
      @Nullable Changed changed)
      implements Result {

    Assessed explainedBy(Optional<Text> explanation) {
      return new Assessed(
          period,
          cell,
          verdict,
          words,
          usual,
          whenRipe,
          ratio,
          chance,
          together,
          trend,
          next,
          lasting,
          history,
          turns,
          explanation,
          changed);
    }

    /** Of numbers on both sides of a change that cannot be compared no trend is told. */
    Assessed registered(Changed other) {
      return new Assessed(
          period,
          cell,
          verdict,
          words,
          usual,
          whenRipe,
          ratio,
          chance,
          together,
          other.leftOut() ? trend : null,
          next,
          lasting,
          history,
          turns,
          artefact,
          other);
    }
  }

  /**
   * Since when a series counts what it counts now, so that no number before can be compared.
   *
   * @param day the first
   * @param leftOut whether what came before is left out of what is usual and of the trend
   */
  record Changed(LocalDate day, boolean leftOut) {}

  /**
   * A series beside another.
   *
   * @param periods those of the series
   * @param beside what stands beside each of them
   * @param perInhabitant whether the number of inhabitants is known of both, so that places of
   *     unequal size can be compared; true for the same place at another time
   * @param counts whether they are counts; of measures, hours or rates, no verdict is given, as it
   *     is not known how chance makes them vary
   * @param contrasts whether they differ: in the newest period that can be compared, and in several
   *     together; empty where nothing can be compared
   */
  record Compared(
      List<DateRange> periods,
      List<Beside> beside,
      boolean perInhabitant,
      boolean counts,
      List<Contrast> contrasts)
      implements Result {}

  /**
   * Periods of which more is still expected to be registered.
   *
   * @param periods in order
   */
  record Unripe(List<DateRange> periods) implements Result {}

  /**
   * The number that stands beside another.
   *
   * @param cell the number; a mean where it is of several years
   * @param years of how many years it is the mean, 1 for any other number, 0 where there is none
   * @param fitted as many as it would be among as many inhabitants as the series has, or null where
   *     that is the number itself, or not known
   * @param spread from the least to the most of the municipalities of a group, each among as many
   *     inhabitants; null where there is no group, or one of them has too few for a rate
   */
  record Beside(Cell cell, int years, @Nullable Double fitted, @Nullable Spread spread) {}

  /**
   * Two numbers held against each other.
   *
   * @param period days of the first
   * @param cell the first
   * @param beside the second; a mean where it is of several years
   * @param years of how many years it is the mean
   * @param periods how many periods are taken together
   * @param rate the first per 1 000 inhabitants, or null where that is not told
   * @param rateBeside the second per 1 000 inhabitants, or null where that is not told
   * @param rateLikely the rates that the first may come from, 95 in 100; null with its rate
   * @param rateBesideLikely the same of the second
   * @param peers the municipalities that the second is of, with a group; else empty
   * @param times how many times as many as the second, as long periods, inhabitants and late
   *     registration allow for; null where either is too small to say it, or rounded
   * @param timesLikely its limits, 95 in 100; null with it
   * @param verdict more, fewer, or that chance may explain the difference; never more nor fewer of
   *     measures
   * @param early whether more of the first is still expected to be registered
   */
  record Contrast(
      DateRange period,
      Cell cell,
      Cell beside,
      int years,
      int periods,
      @Nullable Double rate,
      @Nullable Double rateBeside,
      @Nullable Spread rateLikely,
      @Nullable Spread rateBesideLikely,
      List<PeerRate> peers,
      @Nullable Double times,
      @Nullable Spread timesLikely,
      Verdict verdict,
      boolean early) {}

  /**
   * What one municipality of a group has.
   *
   * @param code of the municipality
   * @param name of the municipality
   * @param cell its number
   * @param rate per 1 000 inhabitants, or null where that is not told
   * @param rateLikely the rates that it may come from, 95 in 100; null with it
   */
  record PeerRate(
      String code, String name, Cell cell, @Nullable Double rate, @Nullable Spread rateLikely) {}

  /** From a number to a number. */
  record Spread(double low, double high) {}

  /**
   * A steady change.
   *
   * @param timesPerYear how many times as many each year holds as the one before
   * @param interval of 90 in 100
   */
  record Trend(double timesPerYear, Spread interval) {}

  /**
   * A period before the one judged, or that one.
   *
   * @param period which
   * @param cell its number
   * @param usual what nine of ten comparable periods hold, or null when that is not known
   * @param whenRipe how many it will probably hold when all is registered, or null when all is, or
   *     when that is not known
   */
  record Step(DateRange period, Cell cell, @Nullable Spread usual, @Nullable Spread whenRipe) {

    /** A period of which all is registered, or nothing known of what is not. */
    Step(DateRange period, Cell cell, @Nullable Spread usual) {
      this(period, cell, usual, null);
    }
  }

  /**
   * The last periods together.
   *
   * @param periods how many
   * @param observed their sum, as far as it is registered
   * @param expected the sum to expect
   */
  record Together(int periods, double observed, double expected) {}

  /**
   * When a level seems to have changed.
   *
   * @param first the period that most likely was the first of the new level
   * @param likely from the first to the last day on which it may have begun
   * @param higher whether the level after is higher than the one before
   * @param words when, in a sentence that names no cause
   */
  record Turn(DateRange first, DateRange likely, boolean higher, Text words) {}

  /** The one word about a number. */
  enum Verdict {
    MORE,
    USUAL,
    FEWER,
    CANNOT_TELL
  }

  /**
   * Which known periods concern a series.
   *
   * @param periods in the order of their first days
   */
  record Backdrop(List<Known> periods) implements Result {}

  /**
   * A period that a source of context tells of.
   *
   * @param days that it takes
   * @param source what tells of it
   * @param title what it is, in the words of the source's list
   * @param areas ids of where; none is everywhere
   * @param themed whether it concerns this series and not all alike
   */
  record Known(DateRange days, Text source, String title, List<String> areas, boolean themed) {}

  /**
   * Hours of the week in a period. Counted are occasions: what is told of several times, by further
   * crimes of a report or by another source, is one.
   *
   * @param period the days
   * @param timed occasions of which a time is known, be it a span of days
   * @param untimed those of which it is not
   * @param wide how many of the timed are known to a day and night at best
   * @param closeShare share of the timed known to within twelve hours, 0-1, or null where not told
   * @param mapped whether there are enough for a picture of the week
   * @param columns hours of the day, in order
   * @param days a line for each day of the week, or a single one for all where they are too few;
   *     none where nothing was delivered. An occasion known as an interval is spread over its hours
   * @param found what stands out beyond chance, the clearest first
   * @param fullest where nothing does, the hours that hold most; empty where not told
   */
  record Times(
      DateRange period,
      Cell timed,
      Cell untimed,
      Cell wide,
      @Nullable Double closeShare,
      boolean mapped,
      List<ClockHours> columns,
      List<Line> days,
      List<BusyHours> found,
      Optional<Fullest> fullest)
      implements Result {}

  /**
   * The hours of the week that hold most, though chance may have it so.
   *
   * @param hours which
   * @param uncertain whether too little is known of the times to say more; else there are too few
   */
  record Fullest(BusyHours hours, boolean uncertain) {}

  /**
   * A series taken apart. The numbers are per mean period, as if all were as long and all
   * registered.
   *
   * @param parts one per period, in order; none where it cannot be taken apart
   * @param season where one worth telling shows that chance seldom gives, else empty
   * @param reason why it cannot be taken apart, or empty
   */
  record Decomposed(List<SeriesPart> parts, Optional<SeasonShape> season, Optional<Text> reason)
      implements Result {}
}
