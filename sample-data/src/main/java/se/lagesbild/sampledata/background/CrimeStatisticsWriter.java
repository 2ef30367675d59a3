package se.lagesbild.sampledata.background;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/**
 * Writes crimes per 10 000 inhabitants of some municipalities, in the shape in which the national
 * statistics circulate: a column for each group and year, the newest first, and every å, ä and ö
 * lost. The numbers are invented.
 */
public final class CrimeStatisticsWriter implements SourceWriter {

  private static final Yearly SENT = new Yearly(1, MonthDay.of(4, 4));
  private static final String LOST = "\ufffd";
  private static final int FIRST_COLUMN = 2010;

  /** Before it nothing was counted in this way. */
  private static final int FIRST_COUNTED = 2013;

  private static final List<Municipality> MUNICIPALITIES =
      List.of(
          new Municipality("1904 Skinnskatteberg", 85, 640),
          new Municipality("1907 Surahammar", 90, 700),
          new Municipality("1961 Hallstahammar", 120, 900),
          new Municipality("1962 Norberg", 80, 620),
          new Municipality("1980 V" + LOST + "ster" + LOST + "s", 140, 1150),
          new Municipality("1981 Sala", 95, 760),
          new Municipality("1982 Fagersta", 130, 960),
          new Municipality("2084 Avesta", 125, 900));

  @Override
  public String source() {
    return "scb-brott";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    for (Year year : SENT.years(world.span())) {
      cells.clear(); // Each file replaces all before it.
      new Sending("brott_" + year + ".csv", SENT.arrival(year), year.atDay(year.length()))
          .send(folder, book, () -> content(year.getValue(), chance, book, cells));
    }
    return SourceTruth.ofSums(source(), book, cells);
  }

  private static byte[] content(int last, Chance chance, TruthBook book, List<Cell> cells) {
    List<Integer> years =
        IntStream.rangeClosed(FIRST_COLUMN, last)
            .map(year -> FIRST_COLUMN + last - year)
            .boxed()
            .toList();
    StringBuilder text = new StringBuilder("\"Region\"");
    for (String group : List.of("V" + LOST + "ldsbrott", LOST + "vriga brott", "Totalt")) {
      years.forEach(year -> text.append(";\"%s %d\"".formatted(group, year)));
    }
    text.append('\n');
    for (Municipality municipality : MUNICIPALITIES) {
      text.append('"').append(municipality.region()).append('"');
      for (String group : List.of("Våldsbrott", "Övriga brott", "Totalt")) {
        for (int year : years) {
          Integer rate = year < FIRST_COUNTED ? null : municipality.rate(group, year, chance);
          text.append(';').append(rate == null ? ".." : rate);
          if (municipality.isHome()) {
            cells.add(cell(year, group, rate));
          }
        }
      }
      text.append('\n');
      if (municipality.isHome()) {
        book.acceptedRow();
      } else {
        book.outOfScopeRow();
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Cell cell(int year, String group, @Nullable Integer rate) {
    String status = rate == null ? "missing" : "exact";
    return new Cell(year + "-01-01", "1982", "", Map.of("group", group), status, rate, rate);
  }

  /**
   * A municipality and its usual crimes per 10 000 inhabitants.
   *
   * @param region code and name as they are written
   */
  private record Municipality(String region, int violent, int other) {

    boolean isHome() {
      return region.startsWith("1982");
    }

    /** The same in every file that tells of the year. */
    int rate(String group, int year, Chance chance) {
      return switch (group) {
        case "Våldsbrott" -> drawn(violent, group + year, chance);
        case "Övriga brott" -> drawn(other, group + year, chance);
        default -> rate("Våldsbrott", year, chance) + rate("Övriga brott", year, chance);
      };
    }

    private int drawn(int usual, String name, Chance chance) {
      return (int) Math.round(chance.fork(region + name).logNormal(usual, 0.12));
    }
  }
}
