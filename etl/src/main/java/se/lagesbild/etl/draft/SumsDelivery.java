package se.lagesbild.etl.draft;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * What a file of sums covers: the period that its name tells, or a longer one where its columns
 * reach further back, so that none of them lies outside.
 *
 * @param window words of a contract, or null where each file replaces the one before
 * @param why in Swedish
 * @param pattern of the file's name
 * @param whatNameTells in Swedish
 */
record SumsDelivery(@Nullable String window, String why, String pattern, String whatNameTells) {
  /** From the Monday of a first week in December to the end of its year. */
  private static final int DAYS_OF_WEEKS_IN_A_YEAR = 368;

  private static final String PARTS = "filnamnets delar; grupperna säger vad filen gäller";

  /**
   * Finds it.
   *
   * @param named the window that the name tells, as words of a contract, or null
   */
  static SumsDelivery of(Roles roles, FileNameGuess name, String fileName, @Nullable String named) {
    String pattern = name.pattern();
    if (named == null) {
      return new SumsDelivery(
          null,
          "filnamnet namnger ingen period, så varje fil antas ha alla perioder och ersätter den förra",
          pattern,
          name.named()
              ? PARTS
              : "filnamnet säger inte vad filen gäller; då räknas den gälla till den dag den kom");
    }
    if (name.period() == CalendarPeriod.YEAR
        && roles.wide != null
        && roles.wide.form() == WideHeading.WEEK) {
      return new SumsDelivery(
          "days: " + DAYS_OF_WEEKS_IN_A_YEAR,
          "årets veckor; vecka 1 kan börja i december",
          pattern,
          PARTS);
    }
    DateRange told = name.days(fileName);
    DateRange starts = roles.starts().orElse(null);
    if (told == null || starts == null || holds(told, starts)) {
      return new SumsDelivery(named, "av filnamnet", pattern, PARTS);
    }
    if (starts.to().isAfter(told.to())) {
      return new SumsDelivery(
          null,
          "filen har perioder efter den som filnamnet namnger, så varje fil antas ha alla och ersätter den förra",
          name.patternWithoutPeriod(),
          "perioden i filnamnet är inte filens; den räknas gälla till den dag den kom");
    }
    if (holds(CalendarPeriod.YEAR.around(told.to().minusDays(1)), starts)) {
      return new SumsDelivery(
          "period: year",
          "filen har hela året till och med den period som filnamnet namnger",
          pattern,
          PARTS);
    }
    return new SumsDelivery(
        "days: " + ChronoUnit.DAYS.between(starts.from(), told.to()),
        "från filens första period, %s, till slutet av den som filnamnet namnger; höj om filerna växer bakåt"
            .formatted(starts.from()),
        pattern,
        PARTS);
  }

  private static boolean holds(DateRange window, DateRange starts) {
    return !starts.from().isBefore(window.from()) && !starts.to().isAfter(window.to());
  }

  void write(Yaml yaml) {
    if (window == null) {
      yaml.line("  mode: snapshot", why);
    } else {
      yaml.line("  mode: partition", "en fil per period: den ersätter allt för sin period");
      yaml.line("  window: { %s }".formatted(window), why);
    }
    yaml.line("  fileName: " + Yaml.pattern(pattern), whatNameTells);
  }
}
