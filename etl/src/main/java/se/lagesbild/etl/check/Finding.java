package se.lagesbild.etl.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.SourceAge;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.generation.CheckResult;

/**
 * What a check found, in numbers and in words.
 *
 * @param value the number looked at: a share between 0 and 1, days, or rows
 * @param level how bad it is
 * @param text the finding, after the source's title
 * @param suspects ids of the deliveries with rows that fail, the worst first; told when it stops
 */
record Finding(double value, Level level, Text text, List<String> suspects) {
  /**
   * Of fewer rows a share is told as a count, and stops a publication only where no row at all may
   * fail: three bad rows of five are one bad afternoon, not a broken export.
   */
  private static final long FEWEST_FOR_SHARE = 100;

  /** Of fewer rows one or two that fail are a large share and say nothing, unless they are all. */
  static final long FEWEST_TO_JUDGE = 20;

  /** So many that fail are no chance, however few the rows are. */
  private static final long MORE_THAN_CHANCE = 3;

  /** Fewer earlier deliveries say nothing about what is usual. */
  private static final int FEWEST_FOR_VOLUME = 4;

  private static final int USUAL_VOLUME_DELIVERIES = 8;

  /** About three standard deviations of normal noise, in median absolute deviations. */
  private static final double VOLUME_DEVIATIONS = 4.5;

  /** Seasons and holidays alone move a delivery this far from the median of those before it. */
  private static final double VOLUME_FLOOR_SHARE = 0.5;

  /** As many standard deviations of a Poisson count are chance. */
  private static final double VOLUME_POISSON_DEVIATIONS = 4.5;

  private static final double VOLUME_FLOOR_ROWS = 5;

  /** How bad a finding is. */
  enum Level {
    FINE,
    WARNS,
    STOPS
  }

  /** A share of rows that fail. Without a limit for warnings any failing row warns. */
  static Finding share(Check check, long failing, long rows) {
    return share(check, failing, rows, predicate(check));
  }

  /**
   * The rows that could not be used, in the newest delivery and in the newest ones together,
   * whichever is worse: a history without faults must not hide a file that is full of them, and
   * many files with a few faults each are one broken export.
   */
  static Finding rejected(Check check, Deliveries.Rows newest, Deliveries.Rows recent) {
    Finding together = rejected(check, recent, "de senaste leveranserna", "the newest deliveries");
    // A single row in a small file is a large share of it and says nothing.
    if (newest.rejected() < 2) {
      return together;
    }
    Finding alone = rejected(check, newest, "den senaste leveransen", "the newest delivery");
    return alone.level().compareTo(together.level()) >= 0 ? alone : together;
  }

  private static Finding rejected(Check check, Deliveries.Rows rows, String sv, String en) {
    Text predicate = new Text("i " + sv + " kunde inte användas", "in " + en + " cannot be used");
    Finding found = share(check, rows.rejected(), rows.all(), predicate).in(rows.suspects());
    boolean allFail = rows.rejected() > 1 && rows.rejected() == rows.all();
    boolean chance = rows.rejected() < MORE_THAN_CHANCE && !allFail;
    boolean few = rows.all() < FEWEST_TO_JUDGE;
    return few && chance && !check.allowsNothing() ? found.accepted() : found;
  }

  private Finding accepted() {
    return new Finding(value, Level.FINE, text, suspects);
  }

  private static Finding share(Check check, long failing, long rows, Text predicate) {
    double share = rows == 0 ? 0 : failing / (double) rows;
    double warnAbove = check.warnAbove() == null ? 0 : check.warnAbove();
    Double errorAbove = check.errorAbove();
    boolean few = rows < FEWEST_FOR_SHARE;
    boolean isError = errorAbove != null && share > errorAbove;
    boolean stops = isError && (!few || errorAbove == 0);
    double limit = isError ? errorAbove : warnAbove;
    Level level = stops ? Level.STOPS : share > limit ? Level.WARNS : Level.FINE;
    boolean spared = isError && !stops;
    return new Finding(
        share,
        level,
        new Text(
            "%s av %s rader %s; gränsen är %s.%s"
                .formatted(
                    few ? count(failing, ' ') : percent(share, ","),
                    count(rows, ' '),
                    predicate.sv(),
                    percent(limit, ","),
                    spared
                        ? " Färre än %d rader stoppar inte publiceringen."
                            .formatted(FEWEST_FOR_SHARE)
                        : ""),
            "%s of %s rows %s; the limit is %s.%s"
                .formatted(
                    few ? count(failing, ',') : percent(share, "."),
                    count(rows, ','),
                    predicate.en(),
                    percent(limit, "."),
                    spared
                        ? " Fewer than %d rows do not stop the publication."
                            .formatted(FEWEST_FOR_SHARE)
                        : "")),
        List.of());
  }

  /** How old the newest thing is that a source has told of. */
  static Finding of(SourceAge age) {
    Level level = Level.valueOf(age.level().name());
    return new Finding(age.days(), level, age.text(), List.of());
  }

  /** Rows of the newest delivery against those before it. */
  static Optional<Finding> volume(Check check, List<Long> rowsNewestFirst) {
    int wanted = check.deliveries() == null ? USUAL_VOLUME_DELIVERIES : check.deliveries();
    List<Long> earlier = rowsNewestFirst.stream().skip(1).limit(wanted).toList();
    if (earlier.size() < FEWEST_FOR_VOLUME) {
      return Optional.empty();
    }
    double median = median(earlier.stream().map(Long::doubleValue).toList());
    double deviation = median(earlier.stream().map(rows -> Math.abs(rows - median)).toList());
    double chance = Math.max(VOLUME_POISSON_DEVIATIONS * Math.sqrt(median), VOLUME_FLOOR_ROWS);
    double reach =
        Math.max(VOLUME_DEVIATIONS * deviation, Math.max(VOLUME_FLOOR_SHARE * median, chance));
    long newest = rowsNewestFirst.get(0);
    boolean unusual = Math.abs(newest - median) > reach;
    long low = Math.max(0, Math.round(median - reach));
    long high = Math.round(median + reach);
    return Optional.of(
        new Finding(
            newest,
            unusual ? Level.WARNS : Level.FINE,
            new Text(
                "den senaste leveransen har %s rader; efter de %d före väntades %s–%s."
                    .formatted(
                        count(newest, ' '), earlier.size(), count(low, ' '), count(high, ' ')),
                "the newest delivery has %s rows; after the %d before it, %s–%s were expected."
                    .formatted(
                        count(newest, ','), earlier.size(), count(low, ','), count(high, ','))),
            List.of()));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The same, found in some deliveries. */
  Finding in(List<String> deliveries) {
    return new Finding(value, level, text, level == Level.STOPS ? deliveries : List.of());
  }

  /** The same, said to concern one of several. */
  Finding at(Text where) {
    Text whole = new Text(where.sv() + text.sv(), where.en() + text.en());
    return new Finding(value, level, whole, suspects);
  }

  Verdict verdict(SourceContract source, Check check) {
    return new Verdict(
        new CheckResult(
            source.id(),
            check.column() == null ? check.check() : check.check() + ":" + check.column(),
            level == Level.STOPS ? CheckResult.Severity.ERROR : CheckResult.Severity.WARN,
            source.organisation(),
            text.sv(),
            text.en(),
            value,
            level == Level.FINE),
        suspects);
  }

  /** What is wrong with a row that fails. */
  private static Text predicate(Check check) {
    String column = check.column();
    return switch (check.check()) {
      case "unplaced_share" -> new Text("saknar känt område", "have no known area");
      case "not_null" -> new Text("saknar värde i " + column, "have no value in " + column);
      case "unique" ->
          new Text(
              "har samma värde i " + column + " som en annan",
              "have the same value in " + column + " as another");
      case "accepted_values" ->
          new Text("har ett oväntat värde i " + column, "have an unexpected value in " + column);
      case "relationships" ->
          new Text(
              "har ett värde i %s som saknas i %s".formatted(column, check.to()),
              "have a value in %s that is missing in %s".formatted(column, check.to()));
      default ->
          new Text("har ett orimligt värde i " + column, "have an impossible value in " + column);
    };
  }

  private static String percent(double share, String decimal) {
    String number = String.format(Locale.ROOT, "%.1f", share * 100).replace(".", decimal);
    return number + (decimal.equals(",") ? " %" : "%");
  }

  private static String count(long number, char group) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', group);
  }
}
