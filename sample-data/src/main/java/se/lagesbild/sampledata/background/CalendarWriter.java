package se.lagesbild.sampledata.background;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Facts;
import se.lagesbild.sampledata.export.Facts.Quality;
import se.lagesbild.sampledata.export.Facts.Spot;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/** Writes the school year, the holidays and the events that everybody knows of, once a year. */
public final class CalendarWriter implements SourceWriter {

  private static final Yearly SENT = new Yearly(0, MonthDay.of(1, 9));
  private static final List<String> COLUMNS =
      List.of("Från", "Till", "Vad", "Plats", "Ansvarig", "Anteckning");
  private static final String LINE_END = "\r\n";

  @Override
  public String source() {
    return "kommun-kalender";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    for (Year year : SENT.years(world.span())) {
      Chance drawn = chance.fork(year.toString());
      new Sending("kalender_" + year + ".csv", SENT.arrival(year), year.atDay(year.length()))
          .send(folder, book, () -> content(year, drawn, book));
    }
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static byte[] content(Year year, Chance chance, TruthBook book) {
    StringBuilder text = new StringBuilder(DelimitedText.format(COLUMNS, ';')).append(LINE_END);
    boolean brief = chance.happens(0.3);
    for (KnownDays days : KnownDays.of(year)) {
      Version version = version(days, brief, chance);
      add(text, version, days.first() + days.what(), book);
    }
    if (chance.happens(0.4)) {
      KnownDays days = new KnownDays("Cirkus", "known_event", "", year.atMonthDay(SENT.day()), 1);
      Version version = version(days, brief, chance);
      add(text, version.broken(version.row(), "unknown_code"), days.what(), book);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder text, Version version, String key, TruthBook book) {
    book.row(version);
    book.state(new Entry(key, key, "", List.of(version)), version);
    text.append(DelimitedText.format(version.row().values(), ';')).append(LINE_END);
  }

  private static Version version(KnownDays days, boolean brief, Chance chance) {
    Row row =
        Row.blank(COLUMNS)
            .with("Från", written(days.first(), brief))
            .with("Till", days.days() == 1 ? "" : written(days.last(), brief))
            .with("Vad", chance.pick(days.words()))
            .with("Plats", days.area().isEmpty() ? "" : DistrictNames.BY_ID.get(days.area()))
            .with("Ansvarig", "Exempel Exempelsson");
    Spot spot = days.area().isEmpty() ? Spot.UNPLACED : new Spot(days.area(), Quality.USABLE);
    LocalDate middle = days.first().plusDays(days.days() / 2);
    Facts facts = new Facts("1982", days.category(), 1, middle, days.first(), spot);
    return Version.alive(days.first().atStartOfDay(), row, facts);
  }

  private static String written(LocalDate day, boolean brief) {
    return brief ? day.toString().substring(2).replace("-", "") : day.toString();
  }
}
