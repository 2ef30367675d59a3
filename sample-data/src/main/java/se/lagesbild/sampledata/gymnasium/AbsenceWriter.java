package se.lagesbild.sampledata.gymnasium;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Planted;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.StableWorkbook;
import se.lagesbild.sampledata.world.CalendarEffects;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.RestlessWeeks;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes hours of unauthorised absence by programme, with four weeks as columns. */
public final class AbsenceWriter implements SourceWriter {

  private static final int WEEKS = 4;
  private static final int SCHOOL_DAYS = 5;
  private static final int DAYS_UNTIL_SENT = 4;
  private static final double DISPERSION = 6;

  /** A Monday on which four weeks began, whatever the span is. */
  private static final LocalDate ANCHOR = LocalDate.of(2018, 1, 1);

  /** Hours in a usual week of each programme. */
  private static final Map<String, Double> PROGRAMMES =
      Map.of(
          "Samhällsvetenskap", 46.0,
          "Naturvetenskap", 18.0,
          "El och energi", 38.0,
          "Bygg och anläggning", 33.0,
          "Vård och omsorg", 27.0,
          "Introduktionsprogram", 71.0);

  private static final Map<String, List<String>> WORDS =
      Resource.rows("/installation/fagersta/sources/gymnasiet-franvaro/program.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("program"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));

  @Override
  public String source() {
    return "gymnasiet-franvaro";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    ANCHOR
        .datesUntil(world.span().last(), Period.ofWeeks(WEEKS))
        .map(monday -> new Span(monday, monday.plusWeeks(WEEKS).minusDays(1)))
        .filter(days -> world.span().contains(days.last().plusDays(DAYS_UNTIL_SENT)))
        .forEach(
            days -> {
              Chance drawn = chance.fork(days.first().toString());
              LocalDate arrival = days.last().plusDays(DAYS_UNTIL_SENT);
              new Sending(fileName(days), arrival, days.last())
                  .send(
                      folder,
                      book,
                      () -> content(days, new Sheet(drawn, book, cells, world.plan().restless())));
            });
    return SourceTruth.ofSums(source(), book, cells, List.of(planted(world)));
  }

  private static Planted planted(World world) {
    return new Planted(
        "k",
        "Two weeks after weeks of more absence there is more damage; absence follows no damage",
        "",
        world.span().first().toString(),
        world.span().last().toString(),
        List.of(),
        Map.of("weeks_after", (long) RestlessWeeks.WEEKS_UNTIL_DAMAGE));
  }

  private static String fileName(Span days) {
    return "%s_ogiltig_franvaro_%d_v%02d-%02d.xlsx"
        .formatted(
            SchoolSystem.on(days.last()).prefix(),
            days.first().get(IsoFields.WEEK_BASED_YEAR),
            week(days.first()),
            week(days.last()));
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static byte[] content(Span days, Sheet told) {
    return StableWorkbook.write(
        days.last().plusDays(DAYS_UNTIL_SENT - 1L).atTime(9, 0),
        workbook -> fill(workbook.newWorksheet("Frånvaro"), days, told));
  }

  /** Where a sheet's numbers come from and where they are noted. */
  private record Sheet(Chance chance, TruthBook book, List<Cell> cells, RestlessWeeks restless) {}

  private static void fill(Worksheet sheet, Span days, Sheet told) {
    List<LocalDate> mondays =
        IntStream.range(0, WEEKS).mapToObj(week -> days.first().plusWeeks(week)).toList();
    String form = told.chance().pick(List.of("v%d", "v%02d", "V %d"));
    sheet.value(0, 0, "Ogiltig frånvaro, timmar per program och vecka");
    sheet.range(0, 0, 0, WEEKS + 1).merge();
    told.book().structuralRow();
    sheet.value(2, 0, "Program");
    for (int week = 0; week < WEEKS; week++) {
      sheet.value(2, week + 1, form.formatted(week(mondays.get(week))));
    }
    sheet.value(2, WEEKS + 1, "Totalt");
    int line = 3;
    for (String programme : PROGRAMMES.keySet().stream().sorted().toList()) {
      programme(sheet, line++, programme, mondays, told);
    }
    sheet.value(line++, 0, "Totalt");
    told.book().structuralRow();
    sheet.value(line, 0, "* Elever på studiebesök räknas inte.");
    told.book().structuralRow();
  }

  private static void programme(
      Worksheet sheet, int line, String programme, List<LocalDate> mondays, Sheet told) {
    Chance chance = told.chance();
    sheet.value(line, 0, chance.pick(WORDS.get(programme)));
    int total = 0;
    boolean counted = false;
    for (int week = 0; week < WEEKS; week++) {
      LocalDate monday = mondays.get(week);
      long days =
          monday.datesUntil(monday.plusDays(SCHOOL_DAYS)).filter(CalendarEffects::inTerm).count();
      if (days == 0) {
        continue; // The cell stays empty: there was no teaching.
      }
      counted = true;
      double mean =
          PROGRAMMES.get(programme) * days / SCHOOL_DAYS * told.restless().absence(monday);
      int hours = chance.poisson(mean * chance.overdispersion(DISPERSION));
      boolean missing = chance.happens(0.01);
      if (missing) {
        sheet.value(line, week + 1, "..");
      } else if (hours == 0) {
        sheet.value(line, week + 1, "-");
      } else {
        sheet.value(line, week + 1, hours);
      }
      total += missing ? 0 : hours;
      told.cells()
          .add(
              new Cell(
                  monday.toString(),
                  "1982",
                  "",
                  Map.of("program", programme),
                  missing ? "missing" : "exact",
                  missing ? null : Integer.valueOf(hours),
                  missing ? null : Integer.valueOf(hours)));
    }
    sheet.value(line, WEEKS + 1, total);
    if (counted) {
      told.book().acceptedRow();
    } else {
      told.book().structuralRow();
    }
  }
}
