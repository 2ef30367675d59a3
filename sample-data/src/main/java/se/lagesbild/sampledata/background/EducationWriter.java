package se.lagesbild.sampledata.background;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/** Writes inhabitants by level of education, in a table without headings. Invented numbers. */
public final class EducationWriter implements SourceWriter {

  private static final Yearly SENT = new Yearly(1, MonthDay.of(5, 30));

  /** The levels in the order of their columns, with how many of 1 000 inhabitants have it. */
  private static final List<Level> LEVELS =
      List.of(
          new Level("Förgymnasial, kortare än 9 år", 75),
          new Level("Förgymnasial, 9 år", 115),
          new Level("Gymnasial, högst 2 år", 235),
          new Level("Gymnasial, 3 år", 300),
          new Level("Eftergymnasial, kortare än 3 år", 130),
          new Level("Eftergymnasial, 3 år eller längre", 115),
          new Level("Forskarutbildning", 5),
          new Level("Uppgift saknas", 25));

  private static final List<String> REGIONS =
      List.of("1904 Skinnskatteberg", "1962 Norberg", "1982 Fagersta", "2084 Avesta");

  /** A level of education. */
  private record Level(String title, int perThousand) {}

  @Override
  public String source() {
    return "scb-utbildning";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    for (Year year : SENT.years(world.span())) {
      Chance drawn = chance.fork(year.toString());
      new Sending("utb_" + year + ".csv", SENT.arrival(year), year.atDay(year.length()))
          .send(folder, book, () -> content(year, drawn, book, cells));
    }
    return SourceTruth.ofSums(source(), book, cells);
  }

  private static byte[] content(Year year, Chance chance, TruthBook book, List<Cell> cells) {
    StringBuilder text = new StringBuilder();
    for (String region : REGIONS) {
      text.append('"').append(region).append('"');
      boolean home = region.startsWith("1982");
      for (Level level : LEVELS) {
        int people = (int) Math.round(chance.logNormal(level.perThousand() * 9.2, 0.04));
        text.append(';').append(people);
        if (home) {
          Map<String, String> members = Map.of("level", level.title());
          cells.add(new Cell(year + "-01-01", "1982", "", members, "exact", people, people));
        }
      }
      text.append('\n');
      if (home) {
        book.acceptedRow();
      } else {
        book.outOfScopeRow();
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
