package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.schema.LedgerState;

/** What the gate lets out, after disclosure control. */
public sealed interface Result {

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
   */
  record Cell(
      @Nullable Double value, CellStatus status, @Nullable Double low, @Nullable Double high) {

    /** A number, or none. */
    public Cell(@Nullable Double value, CellStatus status) {
      this(value, status, null, null);
    }

    /** Whether something is known of it, but not the number itself. */
    public boolean isInterval() {
      return value == null && low != null;
    }
  }

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
   * Where a difference lies.
   *
   * @param period the later period
   * @param earlier those it is compared with, and those left out, the oldest first
   * @param number of the later period
   * @param before of the earlier ones that are counted
   * @param times how many times as much of the later period can be counted; 0 where that cannot be
   *     told
   * @param observed both numbers in a sentence
   * @param silence why nothing can be said of the parts, or empty
   * @param artefacts what else than a change in the world may be behind it; to be said first
   * @param parts that changed more than the rest beyond chance, the first first; none where the
   *     difference is spread, or nothing can be said
   * @param tried how many parts were tried
   * @param facets both periods by the parts of each facet, whatever was found of them; none where
   *     the periods cannot be compared
   * @param narrowed what the steps into parts are called
   * @param chance how often chance gives a difference as large; null where it is not told
   * @param factors how the difference divides among factors that multiply; none where not told
   * @param product what the factors multiply to, or empty
   * @param rates how the difference of the rate divides among areas; null where not told
   * @param conclusion what the parts come to: the first of them, that it is spread, or why not
   * @param test which test was used
   * @param limits what it does not say
   */
  record Explained(
      DateRange period,
      List<EarlierPeriod> earlier,
      Cell number,
      Cell before,
      double times,
      Text observed,
      Optional<Text> silence,
      List<CauseArtefact> artefacts,
      List<CausePart> parts,
      int tried,
      List<CauseFacet> facets,
      List<Text> narrowed,
      @Nullable Double chance,
      List<CauseFactor> factors,
      Text product,
      @Nullable CauseRates rates,
      Text conclusion,
      Text test,
      Text limits)
      implements Result {

    /** The periods that are compared with, the oldest first. */
    public List<DateRange> counted() {
      return earlier.stream()
          .filter(each -> each.use() == EarlierPeriod.Use.COUNTED)
          .map(EarlierPeriod::days)
          .toList();
    }
  }

  /**
   * How places and times of events shifted.
   *
   * @param period the later period
   * @param earlier the one it is compared with
   * @param conclusion the first shift that was found, or that none was
   * @param side of the squares in metres
   * @param squares those that shifted, then those with most; only some are told
   * @param where which squares shifted, or why that is not told
   * @param gathered whether events lie on fewer places, or why that is not told
   * @param pairs in which of the periods events follow each other near by
   * @param times hours of the week in the later period
   * @param timesBefore the same of the earlier one
   * @param when which times of the week shifted, or why that is not told
   * @param test how shifts are held against chance
   * @param limits what they do not say
   */
  record Shifted(
      DateRange period,
      DateRange earlier,
      Text conclusion,
      int side,
      List<ShiftedSquare> squares,
      List<Text> where,
      List<Text> gathered,
      List<Text> pairs,
      Times times,
      Times timesBefore,
      List<Text> when,
      Text test,
      Text limits)
      implements Result {

    /** Copies the lists. */
    public Shifted {
      squares = List.copyOf(squares);
      where = List.copyOf(where);
      gathered = List.copyOf(gathered);
      pairs = List.copyOf(pairs);
      when = List.copyOf(when);
    }
  }

  /**
   * What moves with a series, at once or ahead of it.
   *
   * @param grain step of the series
   * @param period the days that were looked at
   * @param silence why nothing can be said, or empty
   * @param conclusion what was found, or why nothing can be said
   * @param tried every series that was tried, the least likely relation first
   * @param untried the others, and why not
   * @param confounders what can be held equal
   * @param tests how many relations were tried
   * @param bound the strength beyond which a relation is found
   * @param counted how many were tried, in words, or empty
   * @param power how strong a relation had to be, in words, or empty
   * @param test how relations are held against chance
   * @param limits what they do not say
   */
  record Companions(
      Calendar grain,
      DateRange period,
      Optional<Text> silence,
      Text conclusion,
      List<Companion> tried,
      List<Companion.Untried> untried,
      List<Companion.Confounder> confounders,
      int tests,
      double bound,
      Text counted,
      Text power,
      Text test,
      Text limits)
      implements Result {}

  /**
   * Whether a number changed with something that was done.
   *
   * @param change the word of decisions for it
   * @param verdict the same as a sentence without a full stop
   * @param reason why it cannot be told, or empty
   * @param observed both numbers and what was to expect, or empty where they may not be told
   * @param method by what it was to be expected, or empty
   * @param around what became of the numbers around it, or empty
   * @param cautions what else may be behind a change
   * @param careful the same beside the time before without its last year, or empty
   * @param ratio how many times as many came as were to expect, or null
   * @param likely its limits, or null
   * @param history month by month, or none where numbers may not be told
   * @param begun index of the month in which it began
   * @param limits what it does not say
   */
  record Evaluated(
      Change change,
      Text verdict,
      Text reason,
      Text observed,
      Text method,
      Text around,
      List<Text> cautions,
      Text careful,
      @Nullable Double ratio,
      @Nullable Spread likely,
      List<Beside> history,
      int begun,
      Text limits)
      implements Result {

    /** Copies the lists. */
    public Evaluated {
      cautions = List.copyOf(cautions);
      history = List.copyOf(history);
    }

    /** The words of decisions. */
    public enum Change {
      DECREASED,
      INCREASED,
      UNCHANGED,
      CANNOT_TELL
    }

    /**
     * A month.
     *
     * @param period its days
     * @param number events where something was done, or null where it is not known
     * @param other what the areas to compare with give for as large an area, or null
     * @param counted whether it is held against others
     */
    public record Beside(
        DateRange period, @Nullable Double number, @Nullable Double other, boolean counted) {}
  }

  /**
   * What is loaded.
   *
   * @param sources every source of the installation, in the order of their ids
   * @param lastRun the last nightly run, or empty when none has run or it is not shown
   * @param warnings results of checks that ask for attention
   * @param eventsPerYear number of events by year of occurrence
   */
  record Status(
      List<SourceStatus> sources,
      Optional<LastRun> lastRun,
      List<Warning> warnings,
      Map<Integer, Long> eventsPerYear)
      implements Result {}

  /**
   * One source.
   *
   * @param id source
   * @param title its name
   * @param organisation name of the organisation that delivers
   * @param freshness whether it is on time
   * @param sentence what is wrong with the contract or was said in the last run, in Swedish, or
   *     empty
   * @param refused deliveries of which nothing is used and that no later one has followed, the
   *     newest first
   * @param deliveries number of deliveries applied
   * @param events number of events alive
   * @param sums number of sums, or null when it sends events
   * @param firstDay first day that its deliveries cover, or null
   * @param asOf what the newest applied delivery covers up to, or null
   * @param fileName the newest applied delivery's file, or null
   * @param due day the next delivery is expected, or null
   * @param missing recent deliveries that should have come by the day of the last run and have not
   * @param ledger rows of that delivery by state
   * @param unplacedShare share of the events without a known area, 0-1, or null without events
   */
  record SourceStatus(
      String id,
      Text title,
      Text organisation,
      Freshness freshness,
      Optional<String> sentence,
      List<RefusedDelivery> refused,
      long deliveries,
      long events,
      @Nullable Long sums,
      @Nullable LocalDate firstDay,
      @Nullable LocalDateTime asOf,
      @Nullable String fileName,
      @Nullable LocalDate due,
      List<MissingDelivery> missing,
      Map<LedgerState, Long> ledger,
      @Nullable Double unplacedShare) {}

  /**
   * A delivery of which nothing is used.
   *
   * @param fileName the file
   * @param refusal what became of it
   * @param reason why, in Swedish, as in its receipt
   */
  record RefusedDelivery(String fileName, Refusal refusal, String reason) {}

  /** Why nothing of a delivery is used. */
  enum Refusal {
    /** It cannot be read. */
    REFUSED,
    /** It would withdraw too much. */
    STOPPED
  }

  /**
   * A delivery that should tell of days of which nothing is told.
   *
   * @param municipality name of the municipality it is limited to, where the source sends several;
   *     else empty
   * @param expectedOn the last day that it was expected to tell of
   * @param lack why nothing is told
   */
  record MissingDelivery(String municipality, LocalDate expectedOn, Lack lack) {}

  /** Why nothing is told of the days of a delivery. */
  enum Lack {
    NOT_COME,
    /** It came, but nothing of it can be used. */
    UNUSABLE
  }

  /** Whether a source is on time. */
  enum Freshness {
    ON_TIME,
    LATE,
    /** Nothing was ever delivered. */
    NEVER,
    /** The contract cannot be used, or nothing of a delivery is and no later one has followed. */
    REFUSED
  }

  /**
   * The last nightly run.
   *
   * @param run its id
   * @param state where it stands, or how it ended
   * @param started local time
   * @param finished local time, or null when it has not ended
   * @param lastGood local time at which the last run that did not fail ended, or null when unknown
   * @param today the day freshness is measured against
   * @param sentence what happened, in Swedish
   */
  record LastRun(
      String run,
      RunState state,
      LocalDateTime started,
      @Nullable LocalDateTime finished,
      @Nullable LocalDateTime lastGood,
      LocalDate today,
      String sentence) {}

  /** Where a run stands, or how it ended. */
  enum RunState {
    RUNNING,
    /** It was cut off; nobody knows how far it came. */
    INTERRUPTED,
    PUBLISHED,
    NOTHING_NEW,
    FAILED
  }

  /**
   * What a source was expected to deliver, and what came.
   *
   * @param calendars one for each municipality that its files are limited to, else one
   * @param deliveries all of them, the newest first; none for those who may not see workings
   * @param rejections why rows could not be used
   * @param oddities what was odd in rows that could
   */
  record Deliveries(
      List<Provenance.Calendar> calendars,
      List<Provenance.Delivery> deliveries,
      List<Provenance.Rejection> rejections,
      List<Provenance.Oddity> oddities)
      implements Result {}

  /**
   * Where the number of an indicator comes from.
   *
   * @param period the days it is of, or null when nothing was delivered
   * @param told how much all deliveries together tell of it, or null for those who may not know
   * @param sources what it is made of, in the indicator's order
   * @param categories what of them it counts
   */
  record Lineage(
      @Nullable DateRange period,
      @Nullable Long told,
      List<Provenance.Origin> sources,
      List<Provenance.Counted> categories)
      implements Result {}

  /**
   * The nightly runs.
   *
   * @param runs the newest first
   * @param older ids of those before them
   */
  record Runs(List<Provenance.Run> runs, List<String> older) implements Result {}

  /**
   * What a nightly run told.
   *
   * @param run how it ended
   * @param words its summary, in Swedish, or empty
   * @param senders the sources that it wrote receipts for
   * @param receipts those of the source that was asked for, the newest first
   */
  record Receipts(
      Provenance.Run run,
      String words,
      List<Provenance.Sender> senders,
      List<Provenance.Receipt> receipts)
      implements Result {}

  /**
   * A check that asks for attention.
   *
   * @param source id
   * @param check its kind
   * @param text what it found
   */
  record Warning(String source, String check, Text text) {}

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
      Optional<Text> artefact)
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
          explanation);
    }
  }

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

  /**
   * Series that differ from what is usual for them.
   *
   * @param series how many were judged, or null when none were
   * @param alpha how often a series without any change is called more than usual, or fewer; 0 when
   *     none were judged
   * @param falseAlarmsAMonth signals that chance alone may give
   * @param signals the strongest first, those with a known explanation last
   */
  record Signals(
      @Nullable Long series, double alpha, double falseAlarmsAMonth, List<Signal> signals)
      implements Result {}

  /**
   * A series that differs.
   *
   * @param indicator id
   * @param title of the indicator
   * @param municipality code
   * @param area id, or null for the whole municipality
   * @param place name of the area or municipality
   * @param grain step of the series
   * @param period the days that show it best
   * @param verdict more or fewer
   * @param explained whether something else than a change may explain it
   * @param words what was observed, how sure that is and what it does not say; empty for those who
   *     may not see the counts
   */
  record Signal(
      String indicator,
      Text title,
      String municipality,
      @Nullable String area,
      Text place,
      Grain grain,
      DateRange period,
      Verdict verdict,
      boolean explained,
      Optional<Text> words) {}

  /** The one word about a number. */
  enum Verdict {
    MORE,
    USUAL,
    FEWER,
    CANNOT_TELL
  }

  /**
   * What a generation holds that the one before did not.
   *
   * @param since number of the one before, or null when there is none on disk
   * @param day the day that one was made for, or null
   * @param sources what each source has delivered since; sources without are absent
   * @param appeared signals that were none then
   * @param gone signals then that are none now
   */
  record Changes(
      @Nullable Long since,
      @Nullable LocalDate day,
      List<SourceChange> sources,
      List<Signal> appeared,
      List<Signal> gone)
      implements Result {}

  /**
   * What a source has delivered.
   *
   * @param title its name
   * @param organisation who delivers
   * @param deliveries how many
   * @param created events told of for the first time
   * @param changed events corrected
   * @param withdrawn events taken back
   */
  record SourceChange(
      Text title, Text organisation, long deliveries, long created, long changed, long withdrawn) {}

  /**
   * How often the judging errs where nothing changes, and how often it finds a doubling.
   *
   * @param alpha how often a period without any change may be called more than usual
   * @param judged how many periods without a change were judged for each condition
   * @param conditions what was simulated
   */
  record Calibration(double alpha, long judged, List<Simulated> conditions) implements Result {}

  /**
   * A condition.
   *
   * @param grain the periods
   * @param mean events a period
   * @param size of the negative binomial, the smaller the more counts vary; null where they vary by
   *     chance only
   * @param season whether there is one
   * @param trend whether there is one
   * @param lag whether the last periods are told of in part only
   * @param years of history
   * @param timesMore how many times as many periods as allowed were called more than usual
   * @param error the standard error of that by the simulation
   * @param timesFewer how many times as many were called fewer
   * @param found share of the doublings that were found within four weeks, three months or two
   *     quarters, 0-1
   * @param findable the share that any method may find at most, or null where it is not known
   */
  record Simulated(
      Grain grain,
      double mean,
      @Nullable Double size,
      boolean season,
      boolean trend,
      boolean lag,
      int years,
      double timesMore,
      double error,
      double timesFewer,
      double found,
      @Nullable Double findable) {}

  /**
   * Areas in a period beside an earlier one.
   *
   * @param period the period
   * @param earlier the same time a year before
   * @param areas those with a border, in the order of the installation
   * @param placed all of them together, in the period
   * @param placedEarlier the same in the earlier one
   * @param unplaced events without a known area, in the period
   * @param mappable whether there are enough events for a map
   * @param steps all areas together in each period that can be chosen
   * @param greatest the largest number of an area in any of these, so that maps can be compared
   * @param highRate number per 1 000 inhabitants that nine in ten of the areas' rates in these
   *     periods do not exceed; 0 where none is known
   */
  record Places(
      DateRange period,
      DateRange earlier,
      List<AreaFigure> areas,
      Cell placed,
      Cell placedEarlier,
      Cell unplaced,
      boolean mappable,
      List<Step> steps,
      double greatest,
      double highRate)
      implements Result {}

  /**
   * An area and its municipality in a year beside the year before.
   *
   * @param period the year
   * @param earlier the year before
   * @param area its name
   * @param cell events in the area
   * @param cellEarlier the same a year before
   * @param placed events in all areas of the municipality, this one among them
   * @param placedEarlier the same a year before
   * @param enough whether area and rest had enough events in both years
   * @param times how many times as much the area changed as the rest; null where that is not told
   * @param likely its limits; null likewise
   * @param verdict whether it changed more or less than the rest, beyond chance
   */
  record Outgrown(
      DateRange period,
      DateRange earlier,
      Text area,
      Cell cell,
      Cell cellEarlier,
      Cell placed,
      Cell placedEarlier,
      boolean enough,
      @Nullable Double times,
      @Nullable Spread likely,
      Verdict verdict)
      implements Result {}

  /**
   * Squares in a year.
   *
   * @param period the year
   * @param side of the squares in metres
   * @param bandwidth how far densities are smoothed, in metres
   * @param total events with a coordinate
   * @param unlocated those without, which no square holds
   * @param mappable whether there are enough events for a map
   * @param judged whether there is enough to tell hot squares from chance
   * @param earlierYears how many of the years before could be judged too
   * @param squares those in which anything was ever told of
   */
  record Spots(
      DateRange period,
      int side,
      int bandwidth,
      Cell total,
      Cell unlocated,
      boolean mappable,
      boolean judged,
      int earlierYears,
      List<GridSquare> squares)
      implements Result {}

  /**
   * Places in a year.
   *
   * @param period the year
   * @param events with a known place
   * @param unplaced those without
   * @param few how few places hold half, or empty where there are too few events
   * @param repeats pairs of events by distance and days, or empty where there are too few events or
   *     too many
   * @param located events with a coordinate of their own, which are compared
   * @param unlocated those without
   */
  record Concentration(
      DateRange period,
      Cell events,
      Cell unplaced,
      Optional<FewPlaces> few,
      List<Repeat> repeats,
      Cell located,
      Cell unlocated)
      implements Result {}

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
