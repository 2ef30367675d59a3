package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;

/** Names series as people do. */
final class Naming {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  private final Installation installation;

  Naming(Installation installation) {
    this.installation = installation;
  }

  /** What a series counts, where, and which period is judged. */
  Subject subject(WatchedSeries watched) {
    Text title = watched.indicator().title();
    String place = place(watched);
    return new Subject(
        new Phrase(title.sv(), title.en()),
        new Phrase("i " + place, "in " + place),
        when(watched.grain(), watched.period().from()),
        step(watched.grain()));
  }

  private String place(WatchedSeries watched) {
    String area = watched.area();
    return area == null
        ? installation.municipalityName(watched.municipality())
        : installation.findArea(area).map(Area::title).orElse(area);
  }

  /** Some days, as a week where they lie in one. */
  static Phrase days(DateRange days) {
    LocalDate last = days.to().minusDays(1);
    return Grain.WEEK.startOf(days.from()).equals(Grain.WEEK.startOf(last))
        ? when(Grain.WEEK, days.from())
        : new Phrase(
            "mellan %s och %s".formatted(days.from(), last),
            "between %s and %s".formatted(days.from(), last));
  }

  private static Phrase when(Grain grain, LocalDate start) {
    int year = start.getYear();
    return switch (grain) {
      case WEEK -> {
        int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int weekYear = start.get(IsoFields.WEEK_BASED_YEAR);
        yield new Phrase("vecka " + week + " " + weekYear, "in week " + week + " of " + weekYear);
      }
      case MONTH ->
          new Phrase(
              start.getMonth().getDisplayName(TextStyle.FULL, SWEDISH) + " " + year,
              "in " + start.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year);
      case QUARTER -> {
        int quarter = start.get(IsoFields.QUARTER_OF_YEAR);
        yield new Phrase(
            "kvartal " + quarter + " " + year, "in quarter " + quarter + " of " + year);
      }
      case DAY -> new Phrase("den " + start, "on " + start);
      case YEAR -> new Phrase("år " + year, "in " + year);
    };
  }

  private static Phrase step(Grain grain) {
    return switch (grain) {
      case DAY -> new Phrase("dag", "day");
      case WEEK -> new Phrase("vecka", "week");
      case MONTH -> new Phrase("månad", "month");
      case QUARTER -> new Phrase("kvartal", "quarter");
      case YEAR -> new Phrase("år", "year");
    };
  }
}
