package se.lagesbild.sampledata.background;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.World;

/** Writes the inhabitants of each year and district as one wide table that grows by a column. */
public final class PopulationWriter implements SourceWriter {

  private static final Yearly SENT = new Yearly(1, MonthDay.of(2, 22));
  private static final Map<String, String> DISTRICTS = districts();
  private static final String LINE_END = "\r\n";

  private final List<Row> population = Resource.rows("/installation/fagersta/population.csv");

  @Override
  public String source() {
    return "scb-folkmangd";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    for (Year year : SENT.years(world.span())) {
      cells.clear(); // Each file replaces all before it.
      new Sending("folkmangd_" + year + ".csv", SENT.arrival(year), year.atDay(year.length()))
          .send(folder, book, () -> content(year, book, cells));
    }
    return SourceTruth.ofSums(source(), book, cells);
  }

  private byte[] content(Year last, TruthBook book, List<Cell> cells) {
    List<String> years =
        population.stream()
            .map(row -> row.text("year"))
            .distinct()
            .filter(year -> Year.parse(year).compareTo(last) <= 0)
            .toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings(years));
    DISTRICTS.forEach(
        (area, name) -> {
          List<String> line = new ArrayList<>(List.of("1982 Fagersta", name));
          for (String year : years) {
            String count = count(year, area);
            line.add(count);
            int people = Integer.parseInt(count);
            cells.add(new Cell(year + "-01-01", "1982", area, Map.of(), "exact", people, people));
          }
          lines.add(line);
          book.acceptedRow();
        });
    lines.add(List.of("Källa: befolkningsregistret. Invånare den 31 december."));
    book.structuralRow();
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(DelimitedText.format(line, ';')).append(LINE_END));
    return text.toString().getBytes(Charset.forName("windows-1252"));
  }

  private String count(String year, String area) {
    return population.stream()
        .filter(row -> row.text("year").equals(year) && row.text("area").equals(area))
        .map(row -> row.text("population"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> headings(List<String> years) {
    List<String> headings = new ArrayList<>(List.of("region", "område"));
    headings.addAll(years);
    return headings;
  }

  private static Map<String, String> districts() {
    Map<String, String> districts = new LinkedHashMap<>();
    districts.put("", "Hela kommunen");
    districts.putAll(DistrictNames.BY_ID);
    return districts;
  }
}
