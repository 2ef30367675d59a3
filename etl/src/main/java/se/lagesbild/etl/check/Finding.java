package se.lagesbild.etl.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.CheckResult;

/**
 * What a check found, in numbers and in words.
 *
 * @param value the number looked at: a share between 0 and 1, days, or rows
 * @param level how bad it is
 * @param sv the finding in Swedish, after the source's title
 * @param en the same in English
 */
record Finding(double value, Level level, String sv, String en) {
  /** Of fewer rows a percentage says more than is known. */
  private static final long FEWEST_FOR_PERCENT = 100;

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
    double share = rows == 0 ? 0 : failing / (double) rows;
    double warnAbove = check.warnAbove() == null ? 0 : check.warnAbove();
    Double errorAbove = check.errorAbove();
    boolean stops = errorAbove != null && share > errorAbove;
    boolean warns = share > (stops ? errorAbove : warnAbove);
    double limit = stops ? errorAbove : warnAbove;
    boolean few = rows < FEWEST_FOR_PERCENT;
    return new Finding(
        share,
        stops ? Level.STOPS : warns ? Level.WARNS : Level.FINE,
        "%s är %s av %s, gränsen är %s."
            .formatted(
                nameSv(check),
                few ? count(failing, ' ') : percent(share, ","),
                count(rows, ' '),
                percent(limit, ",")),
        "%s is %s of %s, the limit is %s."
            .formatted(
                nameEn(check),
                few ? count(failing, ',') : percent(share, "."),
                count(rows, ','),
                percent(limit, ".")));
  }

  /** Days since the last one that was told of. */
  static Finding freshness(Check check, LocalDate lastDay, LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    boolean stops = check.errorAfterDays() != null && days > check.errorAfterDays();
    boolean warns = check.warnAfterDays() != null && days > check.warnAfterDays();
    Integer limit =
        stops || check.warnAfterDays() == null ? check.errorAfterDays() : check.warnAfterDays();
    return new Finding(
        days,
        stops ? Level.STOPS : warns ? Level.WARNS : Level.FINE,
        "det senaste som levererats gäller till och med %s, %d dagar sedan; gränsen är %s dagar."
            .formatted(lastDay, days, limit),
        "the newest delivery covers up to %s, %d days ago; the limit is %s days."
            .formatted(lastDay, days, limit));
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
            "den senaste leveransen har %s rader; efter de %d före väntades %s–%s."
                .formatted(count(newest, ' '), earlier.size(), count(low, ' '), count(high, ' ')),
            "the newest delivery has %s rows; after the %d before it, %s–%s were expected."
                .formatted(count(newest, ','), earlier.size(), count(low, ','), count(high, ','))));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  CheckResult result(SourceContract source, Check check) {
    return new CheckResult(
        source.id(),
        check.column() == null ? check.check() : check.check() + ":" + check.column(),
        level == Level.STOPS ? CheckResult.Severity.ERROR : CheckResult.Severity.WARN,
        source.organisation(),
        source.title().sv() + ": " + sv,
        source.title().en() + ": " + en,
        value,
        level == Level.FINE);
  }

  private static String nameSv(Check check) {
    return switch (check.check()) {
      case "rejected_share" -> "andelen rader som inte kunde användas i de senaste leveranserna";
      case "unplaced_share" -> "andelen händelser utan känt område";
      case "not_null" -> "andelen utan värde i " + check.column();
      case "unique" -> "andelen med samma värde i " + check.column() + " som en annan";
      case "accepted_values" -> "andelen med ett oväntat värde i " + check.column();
      case "relationships" ->
          "andelen med ett värde i %s som saknas i %s".formatted(check.column(), check.to());
      default -> "andelen med ett orimligt värde i " + check.column();
    };
  }

  private static String nameEn(Check check) {
    return switch (check.check()) {
      case "rejected_share" -> "the share of rows that could not be used in the newest deliveries";
      case "unplaced_share" -> "the share of events without a known area";
      case "not_null" -> "the share without a value in " + check.column();
      case "unique" -> "the share that has the same value in " + check.column() + " as another";
      case "accepted_values" -> "the share with an unexpected value in " + check.column();
      case "relationships" ->
          "the share with a value in %s that is missing in %s"
              .formatted(check.column(), check.to());
      default -> "the share with an impossible value in " + check.column();
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
